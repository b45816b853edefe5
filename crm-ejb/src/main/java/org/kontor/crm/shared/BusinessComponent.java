package org.kontor.crm.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a package as one business component and names the components it may use. The structure test reads it: an
 * import of a component that is not named here fails the build.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BusinessComponent {

    /** What the component is called. */
    String name();

    /** Names of the components whose public types may be used; {@code shared} needs no mention. */
    String[] uses() default {};
}
