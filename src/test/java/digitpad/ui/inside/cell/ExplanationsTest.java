package digitpad.ui.inside.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import digitpad.explanation.Topic;
import digitpad.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
    @ParameterizedTest
    @EnumSource
    void everyTopicHasAShortTextInBothLanguages(Topic topic) {
        String english = Explanations.text(topic, Language.ENGLISH);
        String chinese = Explanations.text(topic, Language.CHINESE);
        assertTrue(english.length() > 150 && english.length() < 480, topic + ": " + english.length());
        assertTrue(chinese.length() > 50 && chinese.length() < 200, topic + ": " + chinese.length());
        assertTrue(isHan(chinese) && isHan(chinese) != isHan(english), "each text is in its language");
        assertFalse(Explanations.title(topic, Language.ENGLISH).isBlank());
        assertFalse(Explanations.title(topic, Language.CHINESE).isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void languageDoesNotDependOnTheDefaultLocale(Language language) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals(language == Language.CHINESE, isHan(Explanations.text(Topic.POOLING, language)));
            assertEquals(Language.CHINESE, Language.of(Locale.getDefault()));
            Locale.setDefault(Locale.GERMANY);
            assertEquals(language == Language.CHINESE, isHan(Explanations.text(Topic.POOLING, language)));
            assertEquals(Language.ENGLISH, Language.of(Locale.getDefault()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"explanations", "explanations_zh_CN"})
    void bundleKeysMatchTheTopics(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = ExplanationsTest.class.getResourceAsStream(bundle + ".properties")) {
            texts.load(in);
        }
        assertEquals(
                Arrays.stream(Topic.values())
                        .flatMap(topic -> Stream.of(topic.key() + ".title", topic.key() + ".text"))
                        .collect(Collectors.toSet()),
                texts.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void eachLanguageHasItsOwnTexts(Language language) {
        for (Topic topic : Topic.values()) {
            assertNotEquals(Explanations.text(topic, Language.ENGLISH), Explanations.text(topic, language));
        }
        assertEquals(language, Language.of(language.locale()));
    }

    @ParameterizedTest
    @EnumSource
    void eachLanguageHasAButtonLabel(Language language) {
        assertFalse(Messages.of(Language.class).get("language." + language.id()).isBlank());
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
