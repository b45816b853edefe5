package org.kontor.crm.company;

import java.util.List;
import java.util.Map;
import org.kontor.crm.shared.Problem;

/**
 * A form with what can be said of it without looking anything up.
 *
 * @param problems every field that breaks a rule, in the order of the form; none when it is sound
 * @param normalized by the point's form, its normalised value; points left empty are missing
 */
public record CheckedForm(List<Problem> problems, Map<PointForm, String> normalized) {}
