package org.kontor.crm.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture while it is being drawn anew: of what was sent nothing but the pixels goes on. Width and height are read and
 * bounded before a pixel is, so that a small file cannot ask for a large memory (decompression bomb).
 */
final class Picture {

    /** Longest side that is read, in pixels. */
    static final int MAX_SIDE = 8000;

    /** Most pixels that are read: some decoders hold them all, four bytes each. */
    static final int MAX_PIXELS = 16_000_000;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /**
     * Reads a PNG, JPEG or WebP.
     *
     * @throws NoPicture for every other content, for too many pixels and for a broken file
     */
    static Picture read(byte[] content) {
        Format format = Format.of(content).orElseThrow(() -> new NoPicture("picture.error.format"));
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = format.reader();
            try {
                reader.setInput(stream, true, true);
                BufferedImage read = read(reader);
                int orientation = format == Format.JPEG ? Orientation.of(content) : 1;
                return new Picture(upright(read, orientation));
            } finally {
                reader.dispose();
            }
        } catch (NoPicture refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) { // decoders meet hostile bytes with whatever comes
            throw new NoPicture("picture.error.broken");
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new NoPicture(
                    "picture.error.pixels",
                    Integer.toString(width),
                    Integer.toString(height),
                    Integer.toString(MAX_SIDE),
                    Integer.toString(MAX_PIXELS / 1_000_000));
        }
        ImageReadParam wanted = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (4 * Edge.LARGE.pixels()));
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean lies = Orientation.lies(orientation);
        int width = lies ? image.getHeight() : image.getWidth();
        int height = lies ? image.getWidth() : image.getHeight();
        return draw(image, width, height, Orientation.turn(orientation, image.getWidth(), image.getHeight()));
    }

    /** As PNG, fitted into a square; a small picture is not made larger. */
    byte[] png(Edge edge) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) edge.pixels() / longest);
        BufferedImage fitted = shrink(image, scaled(image.getWidth(), scale), scaled(image.getHeight(), scale));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(fitted, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int scaled(int side, double scale) {
        return (int) Math.max(1, Math.round(side * scale));
    }

    /** Halves as often as it can: each pixel of the result has seen all it stands for. */
    private static BufferedImage shrink(BufferedImage from, int width, int height) {
        BufferedImage current = from;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = scale(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return scale(current, width, height);
    }

    private static BufferedImage scale(BufferedImage from, int width, int height) {
        return draw(
                from,
                width,
                height,
                AffineTransform.getScaleInstance((double) width / from.getWidth(), (double) height / from.getHeight()));
    }

    private static BufferedImage draw(BufferedImage from, int width, int height, AffineTransform placed) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = to.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(from, placed, null);
        } finally {
            graphics.dispose();
        }
        return to;
    }
}
