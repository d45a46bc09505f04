package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of words and its {@code text[]} column. */
@Converter
public class TextArray implements AttributeConverter<List<String>, Object> {
    @Override
    public Object convertToDatabaseColumn(@Nullable List<String> words) {
        return words == null ? new String[0] : words.toArray(String[]::new);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable Object column) {
        try {
            if (column instanceof Array array) {
                return List.of((String[]) array.getArray());
            }
            return column instanceof String[] words ? List.of(words) : List.of();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
