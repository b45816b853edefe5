package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.picture.Edge;
import org.kontor.crm.picture.NoPicture;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Pictures;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;

/** S-10, A-04, A-05: the logo of a company, on the real server and database. */
@ExtendWith(ArquillianExtension.class)
class CompanyLogoIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";

    @Inject
    CompanyLogoService logos;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void comesGoesAndComesBack() throws IOException {
        long id = create(ANNA, "Z logo");
        logos.put(house.by(ANNA), id, picture(Color.RED));
        long red = logo(id);
        long changed = logos.put(house.by(ANNA), id, picture(Color.BLUE));
        long blue = logo(id);

        assertThat(colourOf(logos.png(rights(ANNA), id, blue, Edge.SMALL))).isEqualTo(Color.BLUE);
        assertThat(colourOf(logos.png(rights(ANNA), id, red, Edge.SMALL))).isEqualTo(Color.RED);

        assertThat(companies.undo(house.by(ANNA), changed).restored()).isEqualTo(1);
        assertThat(logo(id)).isEqualTo(red);

        long removed = logos.remove(house.by(ANNA), id).orElseThrow();
        assertThat(companies.card(rights(ANNA), id).logo()).isNull();
        assertThat(logos.remove(house.by(ANNA), id)).isEmpty();
        UndoResult back = companies.undo(house.by(ANNA), removed);
        assertThat(back.restored()).isEqualTo(1);
        assertThat(logo(id)).isEqualTo(red);
    }

    @Test
    void standsInHistoryByItsId() {
        long id = create(ANNA, "Z historią logo");
        logos.put(house.by(ANNA), id, picture(Color.RED));

        CompanyChange.Field change = companies.history(rights(ANNA), id, null, 10).changes().get(0).fields().stream()
                .filter(field -> field.key().equals("logo"))
                .findFirst()
                .orElseThrow();
        assertThat(change.before()).isEmpty();
        assertThat(change.after()).isEqualTo(List.of(new FieldValue.Image(logo(id))));
    }

    @Test
    void isForThoseWhoMayReadTheCompany() {
        long id = create(ANNA, "Nie dla południa");
        logos.put(house.by(ANNA), id, picture(Color.RED));
        long logo = logo(id);
        long own = create("Piotr South", "Piotra");

        assertThatThrownBy(() -> logos.png(rights("Piotr South"), id, logo, Edge.SMALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logos.png(rights("Piotr South"), own, logo, Edge.SMALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logos.offered(rights("Piotr South"), logo, Edge.SMALL))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> logos.put(house.by("Piotr South"), id, picture(Color.BLUE)))
                .isInstanceOf(NotFound.class);
        assertThat(logo(id)).isEqualTo(logo);
    }

    @Test
    void isChangedByThoseWhoMayChangeTheCompany() {
        CompanyForm form = form("Otwarta");
        form.setResponsibleId(house.id("Piotr South"));
        form.setAvailableToEveryone(true);
        long id = companies.create(house.by("Piotr South"), form);

        assertThatThrownBy(() -> logos.put(house.by(ANNA), id, picture(Color.BLUE)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> logos.remove(house.by(ANNA), id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aFormTakesAPictureOfItsSaver() {
        long offered = logos.offer(house.by(ANNA), picture(Color.GREEN));
        assertThat(logos.offered(rights(ANNA), offered, Edge.MEDIUM)).isNotEmpty();
        CompanyForm form = form("Nowa z logo");
        form.setLogo(offered);

        long id = companies.create(house.by(ANNA), form);

        assertThat(logo(id)).isEqualTo(offered);
        CompanyForm again = companies.form(rights(ANNA), id);
        again.setName("Nowa z logo, zmieniona");
        companies.save(house.by(ANNA), id, again);
        assertThat(logo(id)).isEqualTo(offered);
        again = companies.form(rights(ANNA), id);
        again.setLogo(null);
        companies.save(house.by(ANNA), id, again);
        assertThat(companies.card(rights(ANNA), id).logo()).isNull();
    }

    @Test
    void noGuessedIdOpensAnothersPicture() {
        long foreign = create("Piotr South", "Cudza");
        logos.put(house.by("Piotr South"), foreign, picture(Color.RED));
        long loose = logos.offer(house.by("Piotr South"), picture(Color.BLUE));

        for (long guessed : new long[] {logo("Piotr South", foreign), loose, 999_999_999}) {
            CompanyForm form = form("Zgadująca");
            form.setLogo(guessed);
            assertThatThrownBy(() -> companies.create(house.by(ANNA), form))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("company.error.logo");
        }
    }

    @Test
    void readsWebpInsideTheServer() {
        long id = create(ANNA, "WebP");
        logos.put(
                house.by(ANNA),
                id,
                new ByteArrayInputStream(
                        Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")));

        assertThat(logos.png(rights(ANNA), id, logo(id), Edge.LARGE)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void refusesWhatIsNoPicture() {
        long id = create(ANNA, "Bez logo");
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";

        assertThatThrownBy(() ->
                        logos.put(house.by(ANNA), id, new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NoPicture.class);
        assertThat(companies.card(rights(ANNA), id).logo()).isNull();
    }

    private long logo(long id) {
        return logo(ANNA, id);
    }

    private long logo(String reader, long id) {
        return Objects.requireNonNull(companies.card(rights(reader), id).logo());
    }

    private static InputStream picture(Color colour) {
        return new ByteArrayInputStream(Pictures.png(colour));
    }

    private static Color colourOf(byte[] png) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(64);
        return new Color(image.getRGB(30, 30));
    }
}
