package org.kontor.crm.company;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Companies of random values, each remembered as it was given. */
abstract class FilterCase extends RequisiteCase {

    static final long SEED = 20261128L;
    static final String HEAD = "Helena Chief";

    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");

    final Random random = new Random(SEED);

    FilterOracle.Known known() {
        CompanyForm form =
                form(pick("Żółta", "Złoty", "Bałtyk", "ÆRØ") + " " + pick("Stal", "100%", "o_k", "S.A.", "\\x"));
        String owner = pick(ANNA, "Piotr South", "Marek Head", HEAD, "Nina North");
        form.setResponsibleId(house.id(owner));
        form.setType(maybe("client", "partner", "supplier"));
        form.setIndustry(maybe("it", "retail", "energy"));
        form.setEmployees(maybe("under-50", "over-500"));
        form.setAvailableToEveryone(random.nextBoolean());
        String amount = maybe("0", "100", "149.99", "150", "400");
        if (amount != null) {
            form.getRevenue().setAmount(new BigDecimal(amount));
            form.getRevenue().setCurrency(pick("PLN", "EUR"));
        }
        form.setExternalId(random.nextInt(3) == 0 ? null : pick("ERP", "Żerp", "erp%") + "-" + random.nextInt());
        for (int i = random.nextInt(3); i > 0; i--) {
            form.getPhones().add(new PointForm(PointKind.WORK, "2255501" + (10 + random.nextInt(90))));
            form.getEmails()
                    .add(new PointForm(
                            PointKind.WORK, pick("Biuro", "Sklep_1", "x%y") + "@" + pick("ala", "ola") + ".pl"));
            form.getWebsites()
                    .add(new PointForm(PointKind.WORK, "https://" + pick("Ala", "ola") + ".pl/" + pick("Ż", "a")));
            form.getMessengers().add(new PointForm(PointKind.SIGNAL, pick("Łukasz", "łucja", "Ola")));
            form.getAddresses()
                    .add(new AddressForm(AddressKind.ACTUAL, pick("ul. Żółwia", "al. ŁĄKOWA", "Rynek") + " 1"));
        }
        if (random.nextBoolean()) {
            form.getRequisites().add(polish(nip()));
            form.getRequisites().get(0).getValues().put("regon", pick("123456785", "000331501"));
            form.getRequisites().get(0).getValues().put("krs", pick("0000006865", "0000123456"));
        }
        return remember(companies.create(house.by(owner.equals(ANNA) ? ANNA : HEAD), form), form);
    }

    private FilterOracle.Known remember(long id, CompanyForm form) {
        LocalDate day = today().minusDays(random.nextInt(40));
        LocalTime time = random.nextBoolean() ? LocalTime.MIN : LocalTime.of(23, 59, 59);
        house.write(
                "update company set created_at = ? where id = ?",
                day.atTime(time).atZone(ZONE).toOffsetDateTime(),
                id);
        FilterOracle.Known company = new FilterOracle.Known(id);
        company.put("id", Long.toString(id));
        company.put("name", form.getName());
        company.put("responsible", String.valueOf(form.getResponsibleId()));
        company.put("availableToEveryone", String.valueOf(form.isAvailableToEveryone()));
        company.put("lacking", "false");
        company.put("createdAt", day.toString());
        company.put("modifiedAt", today().toString());
        put(company, "type", form.getType());
        put(company, "industry", form.getIndustry());
        put(company, "employees", form.getEmployees());
        put(company, "externalId", form.getExternalId());
        if (form.getRevenue().getAmount() != null) {
            company.put(
                    "revenue",
                    form.getRevenue().getAmount() + " " + form.getRevenue().getCurrency());
        }
        form.getPhones().forEach(point -> company.put("phones", "+48" + point.getValue()));
        form.getEmails().forEach(point -> company.put("emails", point.getValue()));
        form.getWebsites().forEach(point -> company.put("websites", point.getValue()));
        form.getMessengers().forEach(point -> company.put("messengers", point.getValue()));
        form.getAddresses().forEach(address -> company.put("addresses", address.getText()));
        form.getRequisites().forEach(one -> one.getValues().forEach(company::put));
        return company;
    }

    private static void put(FilterOracle.Known company, String field, @Nullable String value) {
        if (value != null) {
            company.put(field, value);
        }
    }

    String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    @Nullable
    String maybe(String... of) {
        return random.nextInt(3) == 0 ? null : pick(of);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
