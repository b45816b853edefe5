package org.kontor.crm.imports;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.Notation;
import org.kontor.crm.shared.Json;

/** A file's format as a run's row keeps it. Runs of before lack what was not told apart then. */
final class FormatJson {

    private FormatJson() {}

    static String format(Detected detected) {
        FileFormat read = detected.format();
        JsonObjectBuilder format = Json.createObjectBuilder();
        if (read.sheet() != null) {
            format.add("sheet", read.sheet()).add("sheets", Json.createArrayBuilder(detected.sheets()));
        }
        return format.add("charset", read.charset())
                .add("delimiter", String.valueOf(read.delimiter()))
                .add("quote", read.quote() == FileFormat.NO_QUOTE ? "" : String.valueOf(read.quote()))
                .add("decimals", read.notation().decimals().name())
                .add("days", read.notation().days().name())
                .add("charsetEvidence", evidence(detected.charsetEvidence()))
                .add("delimiterEvidence", evidence(detected.delimiterEvidence()))
                .add("quoteEvidence", evidence(detected.quoteEvidence()))
                .add("decimalsEvidence", evidence(detected.decimalsEvidence()))
                .add("daysEvidence", evidence(detected.daysEvidence()))
                .build()
                .toString();
    }

    static Detected format(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject format = reader.readObject();
            return new Detected(
                    read(format),
                    evidence(format, "charset"),
                    evidence(format, "delimiter"),
                    evidence(format, "quote"),
                    evidence(format, "decimals"),
                    evidence(format, "days"),
                    format.containsKey("sheets")
                            ? format.getJsonArray("sheets").getValuesAs(JsonString::getString)
                            : List.of());
        }
    }

    private static FileFormat read(JsonObject format) {
        String quote = format.getString("quote", "\"");
        return new FileFormat(
                format.getString("charset"),
                format.getString("delimiter").charAt(0),
                quote.isEmpty() ? FileFormat.NO_QUOTE : quote.charAt(0),
                new Notation(
                        DecimalMark.valueOf(format.getString(
                                "decimals", Notation.USUAL.decimals().name())),
                        DayOrder.valueOf(
                                format.getString("days", Notation.USUAL.days().name()))),
                format.getString("sheet", null));
    }

    private static JsonObjectBuilder evidence(Evidence evidence) {
        return Json.createObjectBuilder()
                .add("kind", evidence.kind().name())
                .add("count", evidence.count())
                .add("against", evidence.against());
    }

    private static Evidence evidence(JsonObject format, String of) {
        JsonObject evidence = format.getJsonObject(of + "Evidence");
        return evidence == null
                ? new Evidence(Evidence.Kind.FALLBACK, 0)
                : new Evidence(
                        Evidence.Kind.valueOf(evidence.getString("kind")),
                        evidence.getJsonNumber("count").longValue(),
                        evidence.getInt("against", 0));
    }
}
