package digitpad.image.rig;

import java.util.List;
import java.util.stream.Stream;

/** All conditions. */
final class PictureRig {
    private PictureRig() {}

    static List<Condition> conditions() {
        return Stream.of(
                        SurroundingConditions.all(),
                        ColorConditions.all(),
                        DefectConditions.all(),
                        ContentConditions.all())
                .flatMap(List::stream)
                .toList();
    }
}
