/** Imports through kills, full disks and databases that go away. No part of the tests: {@code mvn -Pbenchmark -Dsts=ImportFaults}. */
@NullMarked
package org.kontor.crm.faults;

import org.jspecify.annotations.NullMarked;
