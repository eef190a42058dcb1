package digitpad.image.rig;

import java.util.List;

/** What lies around the digit: frames, the desk, cells, printed lines, tight crops. */
final class SurroundingConditions {
    private static final Rgb RULE = new Rgb(0.45, 0.55, 0.8);
    private static final Rgb FAINT = new Rgb(0.8, 0.86, 0.93);

    private SurroundingConditions() {}

    static List<Condition> all() {
        return List.of(
                framed("frame 1 px, clean", false, 0),
                framed("frame 1 %, clean", false, 0.01),
                framed("frame 3 %, clean", false, 0.03),
                framed("frame 5 %, clean", false, 0.05),
                framed("frame 1 px, photo", true, 0),
                framed("frame 3 %, photo", true, 0.03),
                framed("frame 5 %, photo", true, 0.05),
                frame("frame partly cut", (scene, name) -> {
                    scene.paper().digit();
                    int side = Math.min(scene.canvas.width, scene.canvas.height);
                    int[] sides = new int[4];
                    for (int i = 0; i < 4; i++) {
                        sides[i] = scene.draws.chance(0.6) ? (int) (side * scene.draws.between(0.005, 0.06)) : 0;
                    }
                    frame(scene, sides[0], sides[1], sides[2], sides[3]);
                    return scene.photographed().jpeg(name);
                }),
                desk("sheet on desk, 15 %", 0.15, 2),
                desk("sheet on desk, 40 %", 0.4, 2),
                desk("sheet on desk, tilted", 0.22, 12),
                frame("desk beside the sheet", (scene, name) -> {
                    scene.paper().digit();
                    Canvas sheet = scene.canvas;
                    Canvas ground = desk(scene, sheet.width, sheet.height);
                    double angle = 360 * scene.draws.uniform();
                    int dx = (int) (sheet.width * 0.25 * Math.cos(Math.toRadians(angle)));
                    int dy = (int) (sheet.height * 0.25 * Math.sin(Math.toRadians(angle)));
                    scene.canvas = sheet.placedOn(
                            ground, scene.draws.between(-6, 6), sheet.width / 2 + dx, sheet.height / 2 + dy);
                    return scene.photographed().jpeg(name);
                }),
                frame("cell of a sudoku", (scene, name) -> {
                    scene.paper(Rgb.gray(scene.draws.between(0.85, 0.96)), scene.draws.between(200, 420))
                            .digit(scene.ink(), scene.draws.between(0.45, 0.68), scene.draws.between(0.06, 0.12));
                    double thickness = scene.canvas.width * scene.draws.between(0.008, 0.025);
                    scene.cover(cell(scene, 0.03, thickness, 0.06), Rgb.gray(0.06));
                    return scene.photographed().jpeg(name);
                }),
                frame("cell of a sudoku, clean", (scene, name) -> {
                    scene.paper(Rgb.WHITE, scene.draws.between(120, 420))
                            .digit(Rgb.BLACK, scene.draws.between(0.45, 0.68), scene.draws.between(0.06, 0.12));
                    double thickness = scene.canvas.width * scene.draws.between(0.008, 0.025);
                    return scene.cover(cell(scene, 0.04, thickness, 0), Rgb.BLACK)
                            .png(name);
                }),
                frame("box of a form", (scene, name) -> {
                    scene.paper().digit(scene.ink(), scene.draws.between(0.3, 0.42), scene.draws.between(0.06, 0.12));
                    double thickness = scene.canvas.width * scene.draws.between(0.004, 0.01);
                    scene.cover(cell(scene, scene.draws.between(0.12, 0.2), thickness, 0), Rgb.gray(0.2));
                    return scene.photographed().jpeg(name);
                }),
                frame("box of a form, colored", (scene, name) -> {
                    scene.paper(Rgb.WHITE)
                            .digit(scene.ink(), scene.draws.between(0.3, 0.42), scene.draws.between(0.06, 0.12));
                    double thickness = scene.canvas.width * scene.draws.between(0.004, 0.01);
                    scene.cover(
                            cell(scene, scene.draws.between(0.12, 0.2), thickness, 0),
                            scene.draws.chance(0.5) ? new Rgb(0.9, 0.4, 0.4) : new Rgb(0.4, 0.7, 0.5));
                    return scene.png(name);
                }),
                lines("ruled, clean", false, false, RULE),
                lines("ruled, strong, photo", true, false, new Rgb(0.35, 0.42, 0.72)),
                lines("ruled, faint, clean", false, false, FAINT),
                lines("ruled, faint, photo", true, false, FAINT),
                lines("ruled, red", false, false, new Rgb(0.9, 0.55, 0.55)),
                lines("squared, clean", false, true, RULE),
                lines("squared, strong, photo", true, true, new Rgb(0.5, 0.6, 0.78)),
                lines("squared, faint, clean", false, true, FAINT),
                lines("squared, gray", true, true, Rgb.gray(0.6)),
                tight("tight crop, clean", scene -> scene.png("tight crop, clean")),
                tight("tight crop, photo", scene -> scene.photographed().jpeg("tight crop, photo")),
                tight("tight crop, noisy", scene -> {
                    Defects.noise(scene.canvas, scene.draws, scene.draws.between(0.04, 0.09));
                    return scene.jpeg("tight crop, noisy");
                }));
    }

    private static Condition frame(String name, Condition.Maker maker) {
        return new Condition("surroundings", name, maker);
    }

    private static Condition framed(String title, boolean photo, double share) {
        return frame(title, (scene, name) -> {
            if (photo) {
                scene.paper().digit();
            } else {
                scene.paper(Rgb.WHITE).digit(Rgb.gray(scene.draws.between(0, 0.1)));
            }
            int thickness = (int) Math.max(1, Math.round(share * scene.draws.between(0.8, 1.2) * scene.canvas.width));
            frame(scene, thickness, thickness, thickness, thickness);
            return photo ? scene.photographed().jpeg(name) : scene.png(name);
        });
    }

    private static void frame(Scene scene, int left, int top, int right, int bottom) {
        scene.cover(
                Rulings.frame(scene.canvas.width, scene.canvas.height, left, top, right, bottom),
                Rgb.gray(scene.draws.between(0, 0.08)));
    }

    private static Condition desk(String title, double margin, double tilt) {
        return frame(title, (scene, name) -> {
            scene.paper(Rgb.gray(scene.draws.between(0.82, 0.94))).digit();
            Canvas sheet = scene.canvas;
            double grown = 1 + 2 * margin * scene.draws.between(0.8, 1.2);
            Canvas ground = desk(scene, (int) (sheet.width * grown), (int) (sheet.height * grown));
            scene.canvas =
                    sheet.placedOn(ground, scene.draws.between(-tilt, tilt), ground.width / 2, ground.height / 2);
            return scene.photographed().jpeg(name);
        });
    }

    private static Canvas desk(Scene scene, int width, int height) {
        double level = scene.draws.between(0.1, 0.35);
        Canvas ground = new Canvas(width, height, new Rgb(level * 1.2, level, level * 0.75));
        Defects.clouds(ground, scene.draws, scene.draws.between(0, 0.03));
        return ground;
    }

    private static Mask cell(Scene scene, double inset, double thickness, double overshoot) {
        return Rulings.cell(scene.canvas.width, scene.canvas.height, scene.draws, inset, thickness, overshoot);
    }

    private static Condition lines(String title, boolean photo, boolean squared, Rgb color) {
        return frame(title, (scene, name) -> {
            if (photo) {
                scene.paper();
            } else {
                scene.paper(Rgb.WHITE);
            }
            Canvas canvas = scene.canvas;
            double spacing =
                    canvas.width * (squared ? scene.draws.between(0.04, 0.09) : scene.draws.between(0.07, 0.14));
            double offset = spacing * scene.draws.uniform();
            double thickness = scene.draws.between(1, 3);
            double tilt = photo ? scene.draws.between(-2.5, 2.5) : 0;
            scene.cover(
                    squared
                            ? Rulings.squares(canvas.width, canvas.height, spacing, offset, thickness, tilt)
                            : Rulings.lines(canvas.width, canvas.height, spacing, offset, thickness, tilt, false),
                    color);
            scene.digit();
            return photo ? scene.photographed().jpeg(name) : scene.png(name);
        });
    }

    private interface Finish {
        Picture make(Scene scene);
    }

    private static Condition tight(String title, Finish finish) {
        return frame(title, (scene, name) -> {
            Shape shape =
                    scene.shapes.digit(scene.draws, scene.draws.between(180, 460), scene.draws.between(0.08, 0.22));
            scene.paper();
            scene.canvas = scene.canvas.cropped(0, 0, shape.mask().width, shape.mask().height);
            scene.write(shape, 0, 0, scene.ink()).expect(shape.label());
            return finish.make(scene);
        });
    }
}
