package org.kontor.crm.speed;

import java.util.List;

/**
 * One question to the product.
 *
 * @param path below the REST interface
 * @param body what is posted, empty where the question is a GET
 * @param page path of the page that shows the same, empty where there is none
 * @param sql statements that read the same, none where there is nothing to compare with
 */
record Question(String path, String body, String page, List<String> sql) {

    /** Columns a page of the list shows. */
    private static final String DRESSED = """
            select c.id, c.name, t.label_pl, i.label_pl, c.revenue_amount, c.revenue_currency, u.name, c.modified_at,
                   (select p.value from communication_point p where p.company_id = c.id and p.type = 'PHONE'
                     order by p.position, p.id limit 1),
                   (select p.value from communication_point p where p.company_id = c.id and p.type = 'EMAIL'
                     order by p.position, p.id limit 1)
              from (select * from company c where %s order by %s limit 51) c
              join app_user u on u.id = c.responsible_id
              left join picklist_item t on t.id = c.type_id left join picklist_item i on i.id = c.industry_id
             order by %s
            """;

    private static final String COUNTED = "select count(*) from (select from company c where %s limit 10001) as capped";

    /** A page of 50 companies and how many there are. */
    static Question list(String parameters, String condition, String order) {
        return page(
                parameters, parameters.isEmpty() ? "/companies" : "/companies?" + parameters, condition, "true", order);
    }

    /** The page alone, as the list of the browser asks for it: how many there are it asks afterwards. */
    static Question uncounted(String parameters, String condition, String order) {
        Question counted = list(parameters, condition, order);
        return new Question(
                counted.path() + "&count=false",
                "",
                counted.page(),
                counted.sql().subList(0, 1));
    }

    /** A page that is reached by walking; no address leads there but REST's. */
    static Question walked(String after, String scope, String behind, String order) {
        return page("after=" + after, "", scope, behind, order);
    }

    private static Question page(String parameters, String page, String condition, String behind, String order) {
        return new Question(
                "/companies?limit=50" + (parameters.isEmpty() ? "" : "&" + parameters),
                "",
                page,
                List.of(DRESSED.formatted(condition + " and " + behind, order, order), COUNTED.formatted(condition)));
    }

    /** Everything about one company. */
    static Question company(String id) {
        return new Question(
                "/companies/" + id,
                "",
                "/companies/" + id,
                List.of(
                        "select c.*, u.name from company c join app_user u on u.id = c.responsible_id where c.id = "
                                + id,
                        "select * from communication_point where company_id = " + id + " order by type, position, id",
                        "select * from requisite where company_id = " + id + " order by position, id",
                        "select h.*, s.* from history h join change_set s on s.id = h.change_set_id"
                                + " where h.entity = 'company' and h.record_id = " + id
                                + " order by h.seq desc limit 30"));
    }

    /** What the duplicate panel asks. */
    static Question duplicates(String json) {
        return new Question("/companies/duplicates", json, "", List.of());
    }

    /** What the palette asks. */
    static Question search(String encoded) {
        return new Question("/search?q=" + encoded, "", "", List.of());
    }
}
