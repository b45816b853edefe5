package org.kontor.crm.imports;

/**
 * First and last name out of one cell: what stands behind a comma is the first name, else the last word is the last name.
 *
 * @param first empty when there is only one word
 * @param last the name under which lists have the person
 */
record PersonName(String first, String last) {

    static PersonName of(String whole) {
        int comma = whole.indexOf(',');
        if (comma >= 0) {
            return new PersonName(
                    whole.substring(comma + 1).strip(),
                    whole.substring(0, comma).strip());
        }
        int blank = whole.lastIndexOf(' ');
        return blank < 0
                ? new PersonName("", whole)
                : new PersonName(whole.substring(0, blank).strip(), whole.substring(blank + 1));
    }
}
