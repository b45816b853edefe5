package org.kontor.crm.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.setFieldWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.shared.BusinessComponent;

/** What the house rules ask of a class, field or method. */
final class Conditions {

    /** Reads roles; checks a form: neither reads a record. */
    private static final Set<String> WITHOUT_RECORDS = Set.of("flagReach", "check");

    private Conditions() {}

    static DescribedPredicate<JavaClass> standAtTheDoorOfAComponent() {
        return describe(
                "stand in a component's own package",
                type -> type.getPackage()
                        .tryGetAnnotationOfType(BusinessComponent.class)
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> areAnyOf(Class<?>... annotations) {
        return describe("are session beans", type -> HouseRules.isAny(type, annotations));
    }

    static DescribedPredicate<JavaMember> areInjectedBy(Class<?>... annotations) {
        return describe(
                "are injected",
                member -> Stream.of(annotations).anyMatch(annotation -> member.isAnnotatedWith(annotation.getName())));
    }

    /**
     * Session beans of these components, by the last part of their package's name.
     *
     * @param exceptions doors that only jobs go through: a job has no rights of its own, it works for a run that has
     */
    static DescribedPredicate<JavaClass> areDoorsToRecords(Set<String> components, Class<?>... exceptions) {
        return describe(
                "are doors to records",
                type -> type.isAnnotatedWith(Stateless.class)
                        && components.contains(type.getPackageName().replaceAll(".*\\.", ""))
                        && Stream.of(exceptions).noneMatch(type::isEquivalentTo));
    }

    static ArchCondition<JavaClass> beAnyOf(Class<?>... annotations) {
        return condition("say who may call", type -> HouseRules.isAny(type, annotations));
    }

    static ArchCondition<JavaClass> haveAVersionOrBePartOfWhatHas() {
        return condition("have a version or be part of what has", Conditions::isVersioned);
    }

    /** Values set from another class are never written: JPA weaves field access only inside the entity. */
    static ArchCondition<JavaClass> setAValueOfAnEntityThatIsNotTheirs() {
        return setFieldWhere(describe(
                "it is another class's entity",
                access -> access.getTargetOwner().isAnnotatedWith(Entity.class)
                        && !access.getOriginOwner().equals(access.getTargetOwner())));
    }

    static ArchCondition<JavaMethod> takeRightsOrAnActFirst() {
        return new ArchCondition<>("take rights or an act first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = WITHOUT_RECORDS.contains(method.getName())
                        || method.getRawParameterTypes().stream()
                                .findFirst()
                                .filter(type -> type.isEquivalentTo(Rights.class) || type.isEquivalentTo(Act.class))
                                .isPresent();
                events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
            }
        };
    }

    private static boolean isVersioned(JavaClass entity) {
        return hasVersion(entity)
                || entity.getFields().stream()
                        .filter(field -> field.isAnnotatedWith(ManyToOne.class))
                        .map(JavaField::getRawType)
                        .anyMatch(Conditions::hasVersion);
    }

    private static boolean hasVersion(JavaClass entity) {
        return entity.getFields().stream().anyMatch(field -> field.getName().equals("version"));
    }

    private static ArchCondition<JavaClass> condition(String text, Predicate<JavaClass> holds) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName()));
            }
        };
    }
}
