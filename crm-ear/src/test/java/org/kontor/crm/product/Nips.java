package org.kontor.crm.product;

import java.util.concurrent.atomic.AtomicInteger;

/** Polish tax numbers for tests, each used once. */
public final class Nips {

    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 90_000_000));

    private Nips() {}

    /** Ten digits, the last of which is right. */
    public static String fresh() {
        while (true) {
            String head = String.format("2%08d", NEXT.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (head.charAt(i) - '0');
            }
            if (sum % 11 < 10) {
                return head + sum % 11;
            }
        }
    }

    /** As people write it: 583-526-01-86. */
    public static String shown(String nip) {
        return nip.replaceAll("(...)(...)(..)(..)", "$1-$2-$3-$4");
    }
}
