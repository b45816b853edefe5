package org.kontor.crm.screens;

import java.nio.charset.StandardCharsets;

/** A list that fills every bucket of an import: new, changed, unchanged, repeated and rejected rows, many of them new. */
final class ImportFile {

    private static final int NEW = 14;

    private ImportFile() {}

    /**
     * The file.
     *
     * @param mark part of every new company's name, so that two files never mean the same company
     */
    static byte[] bytes(String mark) {
        StringBuilder rows = new StringBuilder("Nazwa firmy;Branża;Roczny przychód;Telefon;Notatka\n");
        for (int i = 1; i <= NEW; i++) {
            rows.append("Wzorowa Spółka Nr %d %s sp. z o.o.;Energetyka;%d 000;22 555 01 %02d;x\n"
                    .formatted(i, mark, 100 + i, i));
        }
        rows.append("Bałtyk Stal sp. z o.o.;Produkcja;185 300 000;;x\n");
        rows.append("Nadodrze Energia S.A.;;;;x\n");
        rows.append("Wzorowa Spółka Nr 1 %s sp. z o.o.;IT;1;;powtórka\n".formatted(mark));
        rows.append("Zakład Ślusarski Bryła %s;;dużo;;x\n;IT;1;;bez nazwy\n".formatted(mark));
        rows.append("Stolarnia Pod Lipą %s;;;12345;x\n".formatted(mark));
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
