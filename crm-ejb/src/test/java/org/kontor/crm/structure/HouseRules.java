package org.kontor.crm.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.ImportCleaning;
import org.kontor.crm.imports.ImportConsole;
import org.kontor.crm.imports.ImportRecovery;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.imports.ImportWriting;
import org.kontor.crm.imports.UndoWriting;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.BusinessComponent;

/** The rules of the house for the business module, each with a planted violator among the tests. */
final class HouseRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "COMPONENTS_USE_ONLY_WHAT_THEY_DECLARE",
                    modules()
                            .definedByAnnotation(BusinessComponent.class)
                            .should()
                            .respectTheirAllowedDependenciesDeclaredIn(
                                    "uses", consideringOnlyDependenciesBetweenModules()),
                    "undeclared"),
            new Rule(
                    "COMPONENTS_FORM_NO_CIRCLE",
                    modules()
                            .definedByAnnotation(BusinessComponent.class)
                            .should()
                            .beFreeOfCycles(),
                    "circle"),
            new Rule(
                    "SUB_PACKAGES_ARE_INTERNAL",
                    modules()
                            .definedByAnnotation(BusinessComponent.class)
                            .should()
                            .onlyDependOnEachOtherThroughClassesThat(Conditions.standAtTheDoorOfAComponent()),
                    "internal"),
            new Rule(
                    "SERVICES_KNOW_NO_WEB_AND_NO_BATCH",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                    "jakarta.faces..",
                                    "jakarta.servlet..",
                                    "jakarta.ws.rs..",
                                    "jakarta.batch..",
                                    "org.primefaces..",
                                    "org.omnifaces..",
                                    "org.kontor.crm.web..",
                                    "org.kontor.crm.batch.."),
                    "service"),
            new Rule(
                    "ENTITIES_ARE_HIDDEN",
                    classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate(),
                    "entity"),
            new Rule(
                    "ENTITIES_HAVE_A_VERSION",
                    classes().that().areAnnotatedWith(Entity.class).should(Conditions.haveAVersionOrBePartOfWhatHas()),
                    "entity"),
            new Rule(
                    "ONLY_ENTITIES_SET_THEIR_VALUES",
                    noClasses().should(Conditions.setAValueOfAnEntityThatIsNotTheirs()),
                    "entity"),
            new Rule(
                    "ONLY_QUERIES_TOUCH_THE_DATABASE",
                    noClasses()
                            .that()
                            .haveNameNotMatching(".*Queries(\\$.*)?")
                            // platform keeps the tools themselves; the undo's report reads rows its Queries hand it
                            .and()
                            .resideOutsideOfPackages("org.kontor.crm.platform..", "org.kontor.crm.change..")
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(
                                    EntityManager.class,
                                    Connection.class,
                                    PreparedStatement.class,
                                    DataSource.class,
                                    Sql.class),
                    "service"),
            new Rule(
                    "SESSION_BEANS_SAY_WHO_MAY_CALL",
                    classes()
                            .that(Conditions.areAnyOf(Stateless.class, Stateful.class, Singleton.class))
                            .should(Conditions.beAnyOf(RolesAllowed.class, PermitAll.class, DenyAll.class)),
                    "service"),
            new Rule(
                    "DOORS_TAKE_RIGHTS_OR_AN_ACT",
                    publicMethodsOf(Conditions.areDoorsToRecords(
                                    Set.of("company", "contact", "draft", "duplicate", "search", "service")))
                            .should(Conditions.takeRightsOrAnActFirst()),
                    "service"),
            new Rule(
                    "DOORS_TAKE_RIGHTS_OR_AN_ACT: imports",
                    publicMethodsOf(Conditions.areDoorsToRecords(
                                    Set.of("imports"),
                                    ImportSteps.class,
                                    ImportWriting.class,
                                    UndoWriting.class,
                                    ImportRecovery.class,
                                    ImportConsole.class,
                                    ImportCleaning.class))
                            .should(Conditions.takeRightsOrAnActFirst()),
                    "imports"),
            new Rule(
                    "DOORS_TAKE_RIGHTS_OR_AN_ACT: picklist",
                    // reading a list takes no rights: it holds words, no records
                    publicMethodsOf(Conditions.areDoorsToRecords(Set.of("picklist"), PicklistService.class))
                            .should(Conditions.takeRightsOrAnActFirst()),
                    "picklist"),
            new Rule(
                    "DOORS_TAKE_RIGHTS_OR_AN_ACT: customfield",
                    // reading definitions takes no rights: they hold labels, no records
                    publicMethodsOf(Conditions.areDoorsToRecords(Set.of("customfield"), CustomFieldService.class))
                            .should(Conditions.takeRightsOrAnActFirst()),
                    "customfield"),
            new Rule(
                    "NO_OLD_DATES",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .belongToAnyOf(
                                    java.util.Date.class,
                                    java.util.Calendar.class,
                                    java.text.SimpleDateFormat.class,
                                    java.sql.Timestamp.class,
                                    java.sql.Date.class),
                    "style"),
            new Rule(
                    // its static methods look for a provider at every call
                    "JSON_COMES_FROM_ONE_PROVIDER",
                    noClasses().should().dependOnClassesThat().belongToAnyOf(Json.class),
                    "style"),
            new Rule("NO_STANDARD_STREAMS", GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, "style"),
            new Rule("NO_GENERIC_EXCEPTIONS", GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS, "style"),
            new Rule(
                    "INJECTED_FIELDS_ARE_NOT_PRIVATE",
                    fields().that(Conditions.areInjectedBy(
                                    Inject.class, EJB.class, Resource.class, PersistenceContext.class))
                            .should()
                            .notBePrivate(),
                    "style"));

    private HouseRules() {}

    private static GivenMethodsConjunction publicMethodsOf(DescribedPredicate<JavaClass> doors) {
        return methods().that().arePublic().and().areDeclaredInClassesThat(doors);
    }

    /**
     * One rule.
     *
     * @param violator last part of the package, among the tests, that breaks the rule on purpose
     */
    record Rule(String name, ArchRule check, String violator) {

        String planted() {
            return HouseRules.class.getPackageName() + ".planted." + violator;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static boolean isAny(JavaClass type, Class<?>... annotations) {
        return Stream.of(annotations).anyMatch(annotation -> type.isAnnotatedWith(annotation.getName()));
    }
}
