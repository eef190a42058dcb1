package digitpad.startup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks that only this user can write to a folder, and that files in it can be executed. */
final class PrivateFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    /** In a folder with this mode bit, only the owner of a file can rename it. */
    private static final int STICKY = 0x200;

    private PrivateFolder() {}

    /** Creates a folder if it is missing, and returns whether it is private and its files can be executed. */
    static boolean isUsable(Path folder) {
        try {
            create(folder);
            Path probe = Files.createTempFile(folder, "probe", "");
            try {
                // The owner of a new file is this user.
                return (!POSIX || isPrivate(folder.toRealPath(), Files.getOwner(probe))) && isExecutable(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            LOG.debug("cannot use the folder {}", folder, e);
            return false;
        }
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (POSIX) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectory(folder);
        }
    }

    private static boolean isPrivate(Path folder, UserPrincipal user) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        if (!Files.getOwner(folder).equals(user)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            return false;
        }
        for (Path parent = folder.getParent(); parent != null; parent = parent.getParent()) {
            if (canBeReplacedIn(parent, user)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether another user could rename a file in a folder. Members of the folder's group are trusted, because
     * many systems give each user a group.
     */
    private static boolean canBeReplacedIn(Path folder, UserPrincipal user) throws IOException {
        UserPrincipal root = Files.getOwner(folder.getRoot());
        UserPrincipal owner = Files.getOwner(folder);
        if (!owner.equals(user) && !owner.equals(root)) {
            return true;
        }
        boolean sticky = ((Integer) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
        return !sticky && Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** Returns whether a file can be executed once its owner may. It cannot if the volume is mounted "noexec". */
    private static boolean isExecutable(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        return Files.isExecutable(file);
    }
}
