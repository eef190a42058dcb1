package digitpad.image.rig;

/**
 * A way in which people bring pictures.
 *
 * @param group the heading under which it is reported
 * @param maker makes one picture
 */
record Condition(String group, String name, Maker maker) {
    /** Makes a picture from an empty scene. */
    interface Maker {
        Picture make(Scene scene, String name);
    }

    Picture picture(DrawSet set, int number, Shapes shapes) {
        return maker.make(new Scene(new Draws(set, name, number), shapes), name);
    }
}
