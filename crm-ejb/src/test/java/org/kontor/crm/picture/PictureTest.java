package org.kontor.crm.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S-10: what becomes of pictures, and what is none. */
class PictureTest {

    /** 40 × 24 pixels: red left, blue right; with a colour profile. */
    private static final byte[] LOSSLESS = Base64.getDecoder()
            .decode(
                    "UklGRgwCAABXRUJQVlA4WAoAAAAgAAAAJwAAFwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABh"
                            + "Y3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                            + "AAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB"
                            + "UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAA"
                            + "AAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9Y"
                            + "WVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM"
                            + "ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMHQAAAC8nwAUADxDDfBrm+Q8HhNlGNTh/2hHc"
                            + "P6L/UeMRAA==");

    /** A single pixel, lossy. */
    private static final byte[] LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void drawsAnewInEverySize(String format) throws IOException {
        Picture picture = Picture.read(encoded(halves(1200, 600), format));

        assertThat(size(picture.png(Edge.LARGE))).isEqualTo("512x256");
        assertThat(size(picture.png(Edge.MEDIUM))).isEqualTo("128x64");
        assertThat(size(picture.png(Edge.SMALL))).isEqualTo("64x32");
        assertThat(leftAndRight(picture.png(Edge.SMALL))).isEqualTo("red blue");
    }

    @Test
    void readsWebpWithAndWithoutLoss() throws IOException {
        assertThat(leftAndRight(Picture.read(LOSSLESS).png(Edge.LARGE))).isEqualTo("red blue");
        assertThat(size(Picture.read(LOSSLESS).png(Edge.LARGE))).isEqualTo("40x24");
        assertThat(size(Picture.read(LOSSY).png(Edge.LARGE))).isEqualTo("1x1");
    }

    @Test
    void keepsWhatIsTransparent() throws IOException {
        byte[] png = Picture.read(encoded(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), "png"))
                .png(Edge.SMALL);

        assertThat(new Color(read(png).getRGB(4, 4), true).getAlpha()).isZero();
    }

    @Test
    void leavesMetadataBehind() throws IOException {
        byte[] jpeg = encoded(halves(80, 40), "jpeg");
        byte[] secret =
                withSegment(jpeg, 0xE1, "Exif\0\0GPS 54.352 18.646 tajne".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(letters(secret)).contains("tajne");
        assertThat(letters(Picture.read(secret).png(Edge.LARGE))).doesNotContain("tajne", "Exif", "GPS");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 80x40, red blue",
        "3, 80x40, blue red",
        "6, 40x80, red red",
        "8, 40x80, blue blue",
        "99, 80x40, red blue"
    })
    void turnsWhatWasHeldAskew(int orientation, String size, String top) throws IOException {
        byte[] tiff = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
        byte[] exif = ByteBuffer.allocate(6 + tiff.length)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(tiff)
                .array();

        byte[] png = Picture.read(withSegment(encoded(halves(80, 40), "jpeg"), 0xE1, exif))
                .png(Edge.LARGE);

        assertThat(size(png)).isEqualTo(size);
        assertThat(leftAndRight(png)).isEqualTo(top);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<html><script>alert(1)</script></html>",
                "GIF89a",
                "\u0089PNG",
                "zwykły tekst w pliku logo.png"
            })
    void refusesEverythingElseByContent(String content) {
        assertThatThrownBy(() -> Picture.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(NoPicture.class)
                .hasMessageContaining("picture.error.format");
    }

    @Test
    void looksAtTheDimensionsBeforeItDecodes() throws IOException {
        byte[] bomb = bomb(60_000, 60_000);

        assertThat(bomb.length).isLessThan(500);
        assertThatThrownBy(() -> Picture.read(bomb))
                .isInstanceOf(NoPicture.class)
                .hasMessageContaining("picture.error.pixels");
        assertThatThrownBy(() -> Picture.read(bomb(7000, 7000))).hasMessageContaining("picture.error.pixels");
    }

    @Property(tries = 400)
    void brokenBytesAreRefusedAndNothingElse(@ForAll int seed, @ForAll @IntRange(min = 0, max = 2) int which)
            throws IOException {
        Random random = new Random(seed);
        byte[] bytes = switch (which) {
            case 0 -> LOSSLESS.clone();
            case 1 -> encoded(halves(40, 24), "png");
            default -> encoded(halves(40, 24), "jpeg");
        };
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        byte[] sent = random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));

        try {
            assertThat(Picture.read(sent).png(Edge.SMALL)).isNotEmpty();
        } catch (NoPicture refused) {
            assertThat(refused.problems().get(0).key()).startsWith("picture.error.");
        }
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /** A small file whose header claims a huge picture. */
    private static byte[] bomb(int width, int height) throws IOException {
        byte[] png = encoded(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width);
        header.putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String size(byte[] png) throws IOException {
        return read(png).getWidth() + "x" + read(png).getHeight();
    }

    private static String leftAndRight(byte[] png) throws IOException {
        BufferedImage image = read(png);
        return colour(image, 2) + " " + colour(image, image.getWidth() - 3);
    }

    private static String colour(BufferedImage image, int x) {
        Color colour = new Color(image.getRGB(x, 2));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
