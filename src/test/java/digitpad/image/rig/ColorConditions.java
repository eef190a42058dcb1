package digitpad.image.rig;

import java.util.List;

/** Colors of ink and paper, pens, and light. */
final class ColorConditions {
    private ColorConditions() {}

    static List<Condition> all() {
        return List.of(
                clean("red on green", new Rgb(1, 0.05, 0.05), new Rgb(0, 0.51, 0)),
                clean("green on red", new Rgb(0.1, 0.62, 0.1), new Rgb(0.9, 0.25, 0.25)),
                clean("blue on yellow", new Rgb(0.15, 0.2, 0.8), new Rgb(0.98, 0.9, 0.25)),
                clean("white on black", Rgb.WHITE, Rgb.BLACK),
                clean("dark mode", new Rgb(0.85, 0.86, 0.88), new Rgb(0.12, 0.13, 0.15)),
                clean("yellow on white", new Rgb(1, 0.92, 0.2), Rgb.WHITE),
                clean("light gray on white", Rgb.gray(0.82), Rgb.WHITE),
                photo("red on green, photo", new Rgb(0.75, 0.15, 0.15), new Rgb(0.2, 0.4, 0.2)),
                photo("pencil", Rgb.gray(0.6), Rgb.gray(0.88)),
                photo("marker on white", new Rgb(0.25, 0.6, 0.85), Rgb.gray(0.93)),
                photo("yellow marker", new Rgb(0.95, 0.88, 0.35), Rgb.gray(0.93)),
                photo("gray paper", Rgb.gray(0.15), Rgb.gray(0.55)),
                color("chalk", (scene, name) -> {
                    scene.paper(new Rgb(0.13, 0.2, 0.16)).digit(Rgb.gray(scene.draws.between(0.7, 0.95)));
                    Defects.clouds(scene.canvas, scene.draws, 0.02);
                    return scene.photographed().jpeg(name);
                }),
                color("whiteboard", (scene, name) -> {
                    scene.paper(Rgb.gray(0.9)).digit(new Rgb(0.1, 0.15, 0.5));
                    Defects.clouds(scene.canvas, scene.draws, 0.025);
                    Light.spot(scene.canvas, scene.draws.between(-0.8, 0.8), -0.6, 1.2, 0.7);
                    return scene.photographed().jpeg(name);
                }),
                color("recycled paper", (scene, name) -> {
                    scene.paper(new Rgb(0.76, 0.73, 0.66));
                    Defects.fibers(scene.canvas, scene.draws, 900, 0.35);
                    return scene.digit().photographed().jpeg(name);
                }),
                color(
                        "pen on paper, photo",
                        (scene, name) -> scene.paper().digit().photographed().jpeg(name)),
                color(
                        "thin pen",
                        (scene, name) -> scene.paper()
                                .digit(scene.ink(), scene.draws.between(0.35, 0.6), scene.draws.between(0.02, 0.04))
                                .photographed()
                                .jpeg(name)),
                color(
                        "thick marker",
                        (scene, name) -> scene.paper()
                                .digit(scene.ink(), scene.draws.between(0.4, 0.7), scene.draws.between(0.16, 0.24))
                                .photographed()
                                .jpeg(name)),
                color("hard shadow", (scene, name) -> {
                    scene.paper().digit();
                    shadow(scene);
                    Defects.noise(scene.canvas, scene.draws, scene.draws.between(0.006, 0.02));
                    return scene.jpeg(name);
                }),
                color("hard shadow, clean", (scene, name) -> {
                    scene.paper(Rgb.WHITE).digit(Rgb.gray(0.05));
                    shadow(scene);
                    return scene.png(name);
                }),
                color("spotlight", (scene, name) -> {
                    scene.paper().digit();
                    Light.spot(
                            scene.canvas,
                            scene.draws.between(-0.5, 0.5),
                            scene.draws.between(-0.5, 0.5),
                            scene.draws.between(0.6, 1.1),
                            scene.draws.between(0.15, 0.4));
                    Defects.noise(scene.canvas, scene.draws, scene.draws.between(0.005, 0.015));
                    return scene.jpeg(name);
                }),
                color("vignette", (scene, name) -> {
                    scene.paper().digit();
                    Light.vignette(scene.canvas, scene.draws.between(0.4, 0.8));
                    Defects.noise(scene.canvas, scene.draws, scene.draws.between(0.005, 0.02));
                    return scene.jpeg(name);
                }),
                color("gradient", (scene, name) -> {
                    scene.paper().digit();
                    Light.gradient(scene.canvas, 360 * scene.draws.uniform(), scene.draws.between(0.5, 0.8));
                    return scene.jpeg(name);
                }),
                color("clouded light", (scene, name) -> {
                    scene.paper(Rgb.gray(0.8)).digit();
                    Defects.clouds(scene.canvas, scene.draws, 0.07);
                    return scene.photographed().jpeg(name);
                }));
    }

    private static void shadow(Scene scene) {
        Light.shadow(
                scene.canvas,
                360 * scene.draws.uniform(),
                scene.draws.between(-0.5, 0.5),
                scene.draws.between(0.4, 0.75),
                scene.draws.between(0.5, 5));
    }

    private static Condition color(String name, Condition.Maker maker) {
        return new Condition("ink, paper and light", name, maker);
    }

    private static Condition clean(String title, Rgb ink, Rgb paper) {
        return color(title, (scene, name) -> {
            double factor = scene.draws.between(0.9, 1);
            return scene.paper(paper.scaled(factor)).digit(ink.scaled(factor)).png(name);
        });
    }

    private static Condition photo(String title, Rgb ink, Rgb paper) {
        return color(title, (scene, name) -> {
            double factor = scene.draws.between(0.9, 1.05);
            return scene.paper(paper.scaled(factor))
                    .digit(ink.scaled(factor))
                    .photographed()
                    .jpeg(name);
        });
    }
}
