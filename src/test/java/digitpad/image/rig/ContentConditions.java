package digitpad.image.rig;

import java.util.List;

/** Pictures that do not show one digit. */
final class ContentConditions {
    private ContentConditions() {}

    static List<Condition> all() {
        return List.of(
                several("several digits, photo", true, false),
                several("several digits, clean", false, false),
                several("word, photo", true, true),
                several("word, clean", false, true),
                content("two digits", (scene, name) -> {
                    scene.paper();
                    row(scene, 2, false);
                    return scene.photographed().jpeg(name);
                }),
                content("sheet full of digits", (scene, name) -> {
                    scene.paper();
                    double cell = scene.canvas.width / scene.draws.between(3, 5.9);
                    Rgb ink = scene.ink();
                    for (double y = cell * 0.1; y + cell < scene.canvas.height; y += cell) {
                        for (double x = cell * 0.1; x + cell < scene.canvas.width; x += cell) {
                            scene.write(scene.shapes.digit(scene.draws, cell * 0.6, 0.1), (int) x, (int) y, ink);
                        }
                    }
                    return scene.expect(Picture.SEVERAL).photographed().jpeg(name);
                }),
                content(
                        "blank paper, clean",
                        (scene, name) -> scene.paper(Rgb.WHITE).png(name)),
                content(
                        "blank paper, photo",
                        (scene, name) -> scene.paper().photographed().jpeg(name)),
                content("blank recycled paper", (scene, name) -> {
                    scene.paper(new Rgb(0.76, 0.73, 0.66));
                    Defects.fibers(scene.canvas, scene.draws, 900, 0.25);
                    return scene.photographed().jpeg(name);
                }));
    }

    private static Condition content(String name, Condition.Maker maker) {
        return new Condition("not one digit", name, maker);
    }

    private static Condition several(String title, boolean photo, boolean letters) {
        return content(title, (scene, name) -> {
            if (photo) {
                scene.paper();
            } else {
                scene.paper(Rgb.WHITE);
            }
            row(scene, scene.draws.whole(3, 5.9), letters);
            return photo ? scene.photographed().jpeg(name) : scene.png(name);
        });
    }

    private static void row(Scene scene, int count, boolean letters) {
        double height = Math.min(scene.canvas.height * 0.5, scene.canvas.width * 0.8 / count);
        double pen = scene.draws.between(0.07, 0.13);
        double x = scene.canvas.width * 0.06;
        Rgb ink = scene.ink();
        for (int i = 0; i < count; i++) {
            Shape shape = letters
                    ? scene.shapes.letter(scene.draws, height, pen)
                    : scene.shapes.digit(scene.draws, height, pen);
            double top = scene.canvas.height / 2.0 + height / 2 - shape.mask().height;
            scene.write(shape, (int) x, (int) top, ink);
            x += shape.mask().width + height * scene.draws.between(0.15, 0.3);
        }
        scene.expect(Picture.SEVERAL);
    }
}
