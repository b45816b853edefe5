package org.kontor.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;

@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void productRunsOnPostgres18AsItsOwnRole() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select current_setting('server_version_num')::int, current_user")) {
            row.next();

            assertThat(row.getInt(1)).isBetween(180000, 189999);
            assertThat(row.getString(2)).isEqualTo("kontor_app");
        }
    }
}
