/**
 * The REST interface below {@code /api/v1}: a second face of the same services under the same rights. Resources translate
 * between HTTP and services and hold no rule of business.
 */
@NullMarked
package org.kontor.crm.web.rest;

import org.jspecify.annotations.NullMarked;
