package digitpad.image.rig;

import java.awt.image.BufferedImage;
import java.util.List;

/** Noise, dirt, sizes and file formats. */
final class DefectConditions {
    private DefectConditions() {}

    static List<Condition> all() {
        return List.of(
                pepper("salt and pepper, 0.2 %", 0.002, false),
                pepper("salt and pepper, 1 %", 0.01, false),
                pepper("salt and pepper, 3 %", 0.03, false),
                pepper("salt and pepper, JPEG", 0.01, true),
                defect("dots", (scene, name) -> {
                    scene.paper(Rgb.WHITE).digit(Rgb.gray(0.05));
                    Defects.dots(scene.canvas, scene.draws, scene.draws.whole(5, 60), 2, 7, Rgb.gray(0.1));
                    return scene.png(name);
                }),
                defect("specks, photo", (scene, name) -> {
                    scene.paper().digit();
                    Defects.dots(scene.canvas, scene.draws, scene.draws.whole(3, 40), 2, 8, Rgb.gray(0.25));
                    return scene.photographed().jpeg(name);
                }),
                defect("dust, scan", (scene, name) -> {
                    scene.paper(Rgb.WHITE).digit(Rgb.gray(0.1));
                    Defects.dots(scene.canvas, scene.draws, scene.draws.whole(50, 300), 1, 3, Rgb.gray(0.6));
                    return scene.jpeg(name);
                }),
                defect("strong noise", (scene, name) -> {
                    scene.paper().digit();
                    Defects.noise(scene.canvas, scene.draws, scene.draws.between(0.06, 0.12));
                    return scene.jpeg(name);
                }),
                defect("blurred", (scene, name) -> {
                    scene.paper().digit();
                    Defects.blur(scene.canvas, scene.draws.between(2, 5));
                    Defects.noise(scene.canvas, scene.draws, 0.01);
                    return scene.jpeg(name);
                }),
                defect("hole punch", (scene, name) -> {
                    scene.paper().digit();
                    double radius = scene.canvas.width * scene.draws.between(0.015, 0.03);
                    Mask holes = new Mask(scene.canvas.width, scene.canvas.height);
                    holes.disk(scene.canvas.width * 0.06, scene.canvas.height * 0.3, radius);
                    holes.disk(scene.canvas.width * 0.06, scene.canvas.height * 0.7, radius);
                    return scene.cover(holes, Rgb.gray(0.15)).photographed().jpeg(name);
                }),
                defect(
                        "small, 40 px",
                        (scene, name) -> scene.paper(Rgb.WHITE, scene.draws.between(36, 60))
                                .digit(Rgb.BLACK, scene.draws.between(0.55, 0.8), scene.draws.between(0.09, 0.14))
                                .png(name)),
                defect(
                        "large, 4000 px",
                        (scene, name) ->
                                scene.paper(Rgb.gray(0.9), 3000).digit().jpeg(name, 0.85)),
                defect(
                        "JPEG, quality 30",
                        (scene, name) -> scene.paper().digit().photographed().jpeg(name, 0.3)),
                defect(
                        "JPEG, quality 30, clean",
                        (scene, name) -> scene.paper(Rgb.WHITE).digit(Rgb.BLACK).jpeg(name, 0.3)),
                defect(
                        "JPEG, quality 95, clean",
                        (scene, name) -> scene.paper(Rgb.WHITE).digit(Rgb.BLACK).jpeg(name, 0.95)),
                defect(
                        "GIF, photo",
                        (scene, name) -> scene.paper().digit().photographed().gif(name)),
                defect(
                        "GIF, clean",
                        (scene, name) -> scene.paper(Rgb.WHITE).digit(Rgb.BLACK).gif(name)),
                defect("transparent", DefectConditions::transparent),
                defect("gaps in strokes", (scene, name) -> {
                    scene.paper();
                    Shape broken = scene.shapes.brokenDigit(
                            scene.draws, scene.draws.between(180, 320), scene.draws.between(0.07, 0.13), 0.05);
                    return scene.write(broken, scene.ink()).photographed().jpeg(name);
                }),
                defect("gaps in strokes, clean", (scene, name) -> {
                    scene.paper(Rgb.WHITE);
                    Shape broken = scene.shapes.brokenDigit(
                            scene.draws, scene.draws.between(180, 320), scene.draws.between(0.07, 0.13), 0.07);
                    return scene.write(broken, Rgb.BLACK).png(name);
                }),
                defect("enlarged MNIST", (scene, name) -> {
                    scene.paper(Rgb.WHITE, 320);
                    return scene.write(scene.shapes.mnist(scene.draws, 10, false), Rgb.BLACK)
                            .png(name);
                }),
                defect(
                        "enlarged MNIST, photo",
                        (scene, name) -> scene.paper()
                                .write(scene.shapes.mnist(scene.draws, 14, true), scene.ink())
                                .photographed()
                                .jpeg(name)));
    }

    private static Condition defect(String name, Condition.Maker maker) {
        return new Condition("defects and formats", name, maker);
    }

    private static Condition pepper(String title, double share, boolean jpeg) {
        return defect(title, (scene, name) -> {
            scene.paper(Rgb.WHITE).digit(Rgb.gray(scene.draws.between(0, 0.1)));
            Defects.saltAndPepper(scene.canvas, scene.draws, share * scene.draws.between(0.8, 1.2));
            return jpeg ? scene.jpeg(name) : scene.png(name);
        });
    }

    private static Picture transparent(Scene scene, String name) {
        scene.paper(Rgb.WHITE);
        Shape digit = scene.shapes.digit(scene.draws, scene.draws.between(150, 300), scene.draws.between(0.06, 0.13));
        Mask mask = new Mask(scene.canvas.width, scene.canvas.height);
        mask.add(digit.mask(), (mask.width - digit.mask().width) / 2, (mask.height - digit.mask().height) / 2);
        BufferedImage image = new BufferedImage(mask.width, mask.height, BufferedImage.TYPE_INT_ARGB);
        int color = scene.draws.chance(0.5) ? 0x101010 : 0x2040C0;
        for (int i = 0; i < mask.values.length; i++) {
            image.setRGB(i % mask.width, i / mask.width, Math.round(255 * mask.values[i]) << 24 | color);
        }
        return new Picture(name, digit.label(), Encoding.of(image, "png"));
    }
}
