package org.yourplace.platform.settings;

import java.util.Optional;
import org.yourplace.spi.Setting;

/** Reads a setting's value from its stored text; text that the setting does not take is no value. */
final class Raw {
    private Raw() {}

    @SuppressWarnings("unchecked")
    static <T> Optional<T> read(Setting<T> setting, String text) {
        Optional<?> read =
                switch (setting.type()) {
                    case SWITCH -> yesOrNo(text);
                    case INTEGER -> number(setting, text);
                    case TEXT -> text.length() <= setting.most() ? Optional.of(text) : Optional.empty();
                    case CHOICE -> setting.options().contains(text) ? Optional.of(text) : Optional.empty();
                };
        return (Optional<T>) read;
    }

    static String write(Object value) {
        return String.valueOf(value);
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> number(Setting<?> setting, String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number >= setting.least() && number <= setting.most() ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
