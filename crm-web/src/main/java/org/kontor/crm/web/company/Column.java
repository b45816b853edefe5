package org.kontor.crm.web.company;

import org.kontor.crm.company.CompanySort;

/**
 * A column of the company table.
 *
 * @param label key of its heading
 * @param styleClass where it stands and when it gives way
 * @param sort order a click on the heading brings, empty when the column orders nothing
 * @param sorted value of {@code aria-sort}; {@code none} when the list is not ordered by it
 * @param icon arrow of the heading
 */
public record Column(String label, String styleClass, String sort, String sorted, String icon) {

    static Column plain(String label, String styleClass) {
        return new Column(label, styleClass, "", "none", "");
    }

    /** Names start at A; amounts and dates with the largest and the newest. A second click turns the order round. */
    static Column sorting(String label, String styleClass, CompanySort.Key key, CompanySort now) {
        boolean here = now.key() == key;
        boolean descending = here ? !now.descending() : key != CompanySort.Key.NAME;
        String sorted = now.descending() ? "descending" : "ascending";
        boolean arrowDown = here ? now.descending() : descending;
        return new Column(
                label,
                styleClass,
                new CompanySort(key, descending).text(),
                here ? sorted : "none",
                arrowDown ? "sort-down" : "sort-up");
    }
}
