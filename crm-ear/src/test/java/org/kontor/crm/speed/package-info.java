/** How fast the product is, beside the bare SQL of the same run. No part of the tests: {@code mvn -Pbenchmark}. */
@NullMarked
package org.kontor.crm.speed;

import org.jspecify.annotations.NullMarked;
