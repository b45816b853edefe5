package org.kontor.crm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.draft.DraftService;
import org.kontor.crm.file.FileCleaning;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.RecordRef;

/** Whoever looks through somebody else's eyes changes nothing, by whichever of all services: found by scan, not by list. */
@ExtendWith(ArquillianExtension.class)
class ViewOnlyIT {

    private static final String[] OWN = {
        "BulkSteps",
        "CustomIndexing",
        "FileCleaning",
        "ImportCleaning",
        "ImportRecovery",
        "ImportSteps",
        "ReadLog",
        "ReadLogWriter",
        "SourceCourse",
        "SourceLooks",
        "SourceReports",
        "SourceWork"
    };

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    ViewOnly viewOnly;

    @Inject
    DraftService drafts;

    @Inject
    FileCleaning cleaning;

    @Inject
    AccessService access;

    @Inject
    BeanManager beans;

    @Inject
    UserTransaction transaction;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    /** No argument is looked at before: the refusal stands in front of the method. */
    @Test
    void everyActOfEveryServiceIsRefused() {
        viewOnly.begin();

        List<Call> acts = calls(call -> call.takes(Act.class));

        assertThat(acts).hasSizeGreaterThan(50);
        assertThat(acts)
                .allSatisfy(act ->
                        assertThat(act.thrown(Act.ofNobody("test", Cause.FORM))).isInstanceOf(ViewOnlyRefused.class));
    }

    /** What takes no act may write all the same; the database refuses it. */
    @Test
    void everyOtherCallRunsInATransactionThatWritesNothing() throws Exception {
        Rights rights = access.rightsOf(founded().id("Anna"));
        viewOnly.begin();
        List<String> open = new ArrayList<>();

        List<Call> calls = calls(call -> !call.takes(Act.class) && call.joins());
        for (Call call : calls) {
            transaction.begin();
            call.thrown(call.takes(Rights.class) ? rights : null);
            if (!isReadOnly()) {
                open.add(call.toString());
            }
            transaction.rollback();
        }

        assertThat(calls).hasSizeGreaterThan(100);
        assertThat(open).isEmpty();
    }

    /** Calls with transactions of their own: jobs, the start, and what is noted of reading. Each is named here. */
    @Test
    void callsWithTransactionsOfTheirOwnAreThoseOfJobs() {
        assertThat(calls(call -> !call.takes(Act.class) && !call.joins()).stream()
                        .map(call -> call.service().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder(OWN);
    }

    @Test
    void whatIsWrittenWithoutAnActIsRefusedInTheSameWords() {
        Rights rights = access.rightsOf(founded().id("Anna"));
        RecordRef record = new RecordRef("company", DraftService.NEW);
        drafts.keep(rights, record, "{}");
        assertThat(drafts.find(rights, record)).isPresent();

        viewOnly.begin();

        assertThatThrownBy(() -> drafts.keep(rights, record, "{\"name\":\"x\"}"))
                .isInstanceOf(ViewOnlyRefused.class);
        assertThatThrownBy(() -> drafts.drop(rights, record)).isInstanceOf(ViewOnlyRefused.class);
        assertThatThrownBy(() -> cleaning.discardLoose()).isInstanceOf(ViewOnlyRefused.class);
        assertThat(drafts.find(rights, record))
                .as("what somebody types is their own")
                .isEmpty();
    }

    @Test
    void aRequestThatLooksWithItsOwnEyesWritesAsEver() {
        Rights rights = access.rightsOf(founded().id("Anna"));

        assertThat(drafts.keep(rights, new RecordRef("company", 7), "{}")).isNotNull();
    }

    private TestHouse founded() {
        return new TestHouse(database).department("North").user("Anna", "North", "sales");
    }

    /** An aborted transaction writes nothing either. */
    private boolean isReadOnly() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on");
        } catch (SQLException aborted) {
            return "25P02".equals(aborted.getSQLState());
        }
    }

    /** All public methods of all session beans of the business module. */
    private List<Call> calls(Predicate<Call> which) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                .filter(type -> type.getName().startsWith("org.kontor.crm.")
                        && !type.getName().contains(".batch.")
                        && type.getClassLoader() != ViewOnlyIT.class.getClassLoader())
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getDeclaringClass() != Object.class
                                && !method.isBridge()
                                && !Modifier.isStatic(method.getModifiers()))
                        .map(method -> new Call(type, method)))
                .filter(which)
                .sorted(Comparator.comparing(Call::toString))
                .toList();
    }

    /**
     * A method of a session bean.
     *
     * @param service the bean, which may have inherited it
     */
    private record Call(Class<?> service, Method method) {

        boolean takes(Class<?> first) {
            return method.getParameterCount() > 0 && method.getParameterTypes()[0] == first;
        }

        /** Whether it runs in the caller's transaction. */
        boolean joins() {
            TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
            TransactionAttribute all = service.getAnnotation(TransactionAttribute.class);
            return !service.isAnnotationPresent(TransactionManagement.class)
                    && (own == null || own.value() == TransactionAttributeType.REQUIRED)
                    && (own != null || all == null || all.value() == TransactionAttributeType.REQUIRED);
        }

        /** What comes of calling it with this and nothing else; null when nothing is thrown. */
        @Nullable
        Throwable thrown(@Nullable Object first) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            if (first != null) {
                arguments[0] = first;
            }
            Throwable thrown = catchThrowable(
                    () -> method.invoke(CDI.current().select(service).get(), arguments));
            return thrown instanceof InvocationTargetException wrapped ? wrapped.getCause() : thrown;
        }

        @Override
        public String toString() {
            return service.getName() + "." + method.getName() + Arrays.toString(method.getParameterTypes());
        }
    }
}
