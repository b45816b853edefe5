package org.kontor.crm.customfield;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Custom values as the database keeps them: a JSON object, here as its text. */
@Converter
public class CustomColumn implements AttributeConverter<String, Object> {

    @Override
    public Object convertToDatabaseColumn(@Nullable String object) {
        return object == null ? "{}" : object;
    }

    /** The driver gives an object of its own, which is written as the text. */
    @Override
    public String convertToEntityAttribute(@Nullable Object column) {
        return column == null ? "{}" : column.toString();
    }
}
