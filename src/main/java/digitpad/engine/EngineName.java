package digitpad.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The names of the engines. */
public enum EngineName {
    /** Calls oneDNN directly. */
    ONEDNN("onednn", "oneDNN"),
    /** Uses deeplearning4j. It computes everything, and the other engine is compared with it. */
    DL4J("dl4j", "deeplearning4j");

    private final String id;
    private final String title;

    EngineName(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Returns the name in files and options, in lower case. */
    @JsonValue
    public String id() {
        return id;
    }

    /** Returns the name in messages. */
    public String title() {
        return title;
    }

    /** Returns the engine with that ID, if there is one. */
    public static Optional<EngineName> byId(String id) {
        return Arrays.stream(values()).filter(name -> name.id.equals(id)).findFirst();
    }

    /**
     * Returns the engine with that ID.
     *
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    static EngineName ofId(String id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("unknown engine " + id));
    }
}
