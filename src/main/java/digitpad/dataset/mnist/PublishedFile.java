package digitpad.dataset.mnist;

/**
 * A file that is offered on the network, packed by gzip.
 *
 * @param name when packed
 * @param packedBytes how long it is packed
 * @param unpackedBytes how long it is unpacked
 * @param sha256 of the unpacked bytes, in hexadecimal
 */
record PublishedFile(String name, long packedBytes, long unpackedBytes, String sha256) {}
