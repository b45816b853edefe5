package org.kontor.crm.web.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/companies, /company/list.xhtml, ''",
        "/companies/new, /company/edit.xhtml, ''",
        "/companies/1042, /company/detail.xhtml, 1042",
        "/companies/1042/edit, /company/edit.xhtml, 1042",
        "/settings, /settings/index.xhtml, ''",
        "/settings/picklists, /settings/picklists.xhtml, ''",
        "/sign-in, /signin/signin.xhtml, ''"
    })
    void leadsAddressesToPagesAndBack(String address, String viewId, String id) {
        assertThat(Routes.at(address)).contains(new Routes.Target(viewId, id));
        assertThat(Routes.addressOf(viewId, id)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies/",
                "/companies/abc",
                "/companies/-1",
                "/companies/1/delete",
                "/company/list.xhtml",
                "/companies/99999999999999999999"
            })
    void knowsNoOtherAddress(String address) {
        assertThat(Routes.at(address)).isEmpty();
    }

    @Test
    void everyCompanyPageExists() {
        assertThat(List.of("/companies", "/companies/new", "/companies/1", "/settings/picklists", "/sign-in"))
                .allSatisfy(address -> assertThat(Files.exists(Path.of(
                                "src/main/webapp",
                                Routes.at(address).orElseThrow().viewId())))
                        .isTrue());
    }
}
