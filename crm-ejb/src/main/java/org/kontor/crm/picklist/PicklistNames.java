package org.kontor.crm.picklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kontor.crm.identifier.TextFold;

/** Finds values of a list by what people write for them. */
public final class PicklistNames {

    private PicklistNames() {}

    /**
     * By folded label in either language, and by code, the value meant. Labels go before codes: a value may have been
     * renamed while its code still says what another one is called now. A living value goes before a retired one.
     */
    public static Map<String, PicklistItem> of(List<PicklistItem> items) {
        Map<String, PicklistItem> names = new HashMap<>();
        livingFirst(items, item -> {
            names.putIfAbsent(TextFold.fold(item.labelPl()), item);
            names.putIfAbsent(TextFold.fold(item.labelEn()), item);
        });
        livingFirst(items, item -> names.putIfAbsent(item.code(), item));
        return names;
    }

    private static void livingFirst(List<PicklistItem> items, Consumer<PicklistItem> each) {
        items.stream().filter(item -> !item.retired()).forEach(each);
        items.stream().filter(PicklistItem::retired).forEach(each);
    }
}
