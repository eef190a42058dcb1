package digitpad.peers;

import java.nio.file.Path;
import java.util.List;

/**
 * One of the compared programs.
 *
 * @param name for the table
 * @param program main class of its process
 * @param options for the Java virtual machine
 * @param classPath of the process
 * @param log file for what the process writes to standard error
 */
record Peer(String name, Class<? extends PeerTraining> program, List<String> options, String classPath, Path log) {}
