package org.kontor.crm.web.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.core.Context;
import java.io.Serializable;
import java.util.List;
import org.kontor.crm.imports.ImportAnswers;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportCourse;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.ImportUndoing;
import org.kontor.crm.imports.ImportWaiving;
import org.kontor.crm.platform.Sql;
import org.primefaces.PrimeFaces;

/** The rules of the house for pages and REST resources, each with a planted violator among the tests. */
final class WebRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "WEB_KNOWS_NO_PERSISTENCE_AND_NO_SQL",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "jakarta.persistence..", "java.sql..", "javax.sql..", "org.postgresql..")
                            .orShould()
                            .dependOnClassesThat()
                            .belongToAnyOf(Sql.class),
                    "persistence"),
            new Rule(
                    "BUSINESS_LIVES_ELSEWHERE",
                    noClasses()
                            .should()
                            .beAnnotatedWith(Stateless.class)
                            .orShould()
                            .beAnnotatedWith(Stateful.class),
                    "persistence"),
            new Rule("DOORS_FOR_JOBS_STAY_SHUT", noClasses().should().dependOnClassesThat(areDoorsForJobs()), "jobs"),
            new Rule(
                    "BEANS_THAT_OUTLIVE_A_REQUEST_ARE_SERIALISABLE",
                    classes()
                            .that()
                            .areAnnotatedWith(ViewScoped.class)
                            .or()
                            .areAnnotatedWith(org.omnifaces.cdi.ViewScoped.class)
                            .or()
                            .areAnnotatedWith(SessionScoped.class)
                            .should()
                            .beAssignableTo(Serializable.class),
                    "bean"),
            new Rule(
                    "INJECTED_FIELDS_ARE_NOT_PRIVATE",
                    fields().that()
                            .areAnnotatedWith(Inject.class)
                            .or()
                            .areAnnotatedWith(EJB.class)
                            .or()
                            .areAnnotatedWith(Resource.class)
                            .or()
                            .areAnnotatedWith(Context.class)
                            .should()
                            .notBePrivate(),
                    "bean"),
            new Rule(
                    "BEANS_STEER_NO_BROWSER",
                    noClasses().should().dependOnClassesThat().belongToAnyOf(PrimeFaces.class),
                    "page"),
            new Rule(
                    "CALLS_KNOW_NO_PAGES",
                    noClasses()
                            .that()
                            .resideInAnyPackage("..web.rest..", "..web.problem..", "..web.guard..", "..planted.page..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces.."),
                    "page"),
            new Rule(
                    "NO_OLD_DATES",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(
                                    java.util.Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class),
                    "style"),
            new Rule(
                    "JSON_COMES_FROM_ONE_PROVIDER",
                    noClasses().should().dependOnClassesThat().belongToAnyOf(Json.class),
                    "style"),
            new Rule("NO_STANDARD_STREAMS", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, "style"),
            new Rule("NO_GENERIC_EXCEPTIONS", GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS, "style"));

    private static final List<Class<?>> FOR_PEOPLE = List.of(
            ImportService.class,
            ImportAnswers.class,
            ImportCourse.class,
            ImportResults.class,
            ImportUndoing.class,
            ImportProfiles.class,
            ImportColumns.class,
            ImportWaiving.class);

    private WebRules() {}

    /** All doors of imports but those that take rights or an act: a door that comes later is shut until it is named. */
    private static DescribedPredicate<JavaClass> areDoorsForJobs() {
        return describe(
                "are doors for jobs",
                type -> type.isAnnotatedWith(Stateless.class)
                        && type.getPackageName().equals(ImportService.class.getPackageName())
                        && FOR_PEOPLE.stream().noneMatch(type::isEquivalentTo));
    }

    /**
     * One rule.
     *
     * @param violator last part of the package, among the tests, that breaks the rule on purpose
     */
    record Rule(String name, ArchRule check, String violator) {

        String planted() {
            return WebRules.class.getPackageName() + ".planted." + violator;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
