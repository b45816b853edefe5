package org.kontor.crm.batch.imports;

import java.util.List;
import org.kontor.crm.shared.BusinessException;

/** Why an import is refused, for the server's log and console, which speak neither of the product's languages. */
final class ConsoleWords {

    private ConsoleWords() {}

    static String of(BusinessException refused) {
        Object[] said = refused.parameters().toArray();
        return switch (refused.key()) {
            case "imports.console.user" -> "there is no active user %s".formatted(said);
            case "imports.console.profile" ->
                "there is no import profile \"%s\" that the user %s may use".formatted(said);
            case "imports.console.asks" ->
                "the import profile \"%s\" asks what becomes of companies that are there, and there is nobody to ask"
                        .formatted(said);
            case "imports.noKeyGiven" -> "no column fills one of the keys that companies are found by";
            case "imports.fieldGone" -> "a column is to fill \"%s\", which is no field any more".formatted(said);
            default -> ofFile(refused.key(), said);
        };
    }

    private static String ofFile(String key, Object... said) {
        return switch (key) {
            case "imports.file.empty" -> "the file is empty";
            case "imports.file.onlyHeader" -> "the file has only a header row";
            case "imports.file.binary" -> "the file is no text; save the list as CSV or XLSX";
            case "imports.file.charset" ->
                "after line %s there are bytes that the file's encoding does not have".formatted(said);
            case "imports.file.broken" -> "after line %s a row cannot be read".formatted(said);
            case "imports.file.tooLarge" -> "the file is larger than %s MB".formatted(said);
            case "imports.file.noRoom" -> "the disk of the server or of the database has no room for the file";
            case "imports.file.workbook" -> "the workbook cannot be read; save it again as XLSX or CSV";
            case "imports.file.bomb" -> "the workbook is too large once it is unpacked; save the list as CSV";
            case "imports.file.sheetGone" -> "the workbook has no sheet \"%s\"".formatted(said);
            case "imports.file.sheetBroken" -> "row %s of the sheet cannot be read".formatted(said);
            case "imports.file.waiting" ->
                "%s files of this user, or %s MB, wait for their import to start already".formatted(said);
            default -> key + " " + List.of(said);
        };
    }
}
