package social.lanyard.follow.transfer;

/**
 * One person in a file.
 *
 * @param address as it stands there, shortened where it is very long
 * @param handle in small letters, or empty where the address is not of this server
 * @param shares whether what a followed person shares comes along
 * @param silent whether alerts about a muted person are left out
 */
record Line(String address, String handle, boolean shares, boolean silent) {
    boolean here() {
        return !handle.isEmpty();
    }
}
