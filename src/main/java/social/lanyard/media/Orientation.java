package social.lanyard.media;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * How a camera was held, as its file says. Of all that a file says about itself nothing else is looked at: other parts
 * can be packed so that they unpack without end.
 */
final class Orientation {
    static final int UPRIGHT = 1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int MOST = 1_000_000;

    private Orientation() {}

    /** 1 to 8, as in the Exif standard; 1 where the file says nothing that can be understood. */
    static int of(byte[] file, PictureFormat format) {
        try {
            List<byte[]> found = switch (format) {
                case JPEG -> jpeg(file);
                case PNG -> png(file);
                case WEBP -> webp(file);
                case GIF -> List.of();
            };
            return found.isEmpty() || found.get(0).length > MOST ? UPRIGHT : tag(found.get(0));
        } catch (IOException
                | JpegProcessingException
                | PngProcessingException
                | MetadataException
                | RuntimeException unknown) {
            // The picture itself may be whole all the same.
            return UPRIGHT;
        }
    }

    private static int tag(byte[] exif) throws MetadataException {
        Metadata known = new Metadata();
        new ExifReader().extract(new ByteArrayReader(exif), known);
        ExifIFD0Directory first = known.getFirstDirectoryOfType(ExifIFD0Directory.class);
        return first != null && first.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                ? first.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                : UPRIGHT;
    }

    private static List<byte[]> jpeg(byte[] file) throws IOException, JpegProcessingException {
        var segments =
                JpegSegmentReader.readSegments(new SequentialByteArrayReader(file), Set.of(JpegSegmentType.APP1));
        return StreamSupport.stream(segments.getSegments(JpegSegmentType.APP1).spliterator(), false)
                .filter(Orientation::exif)
                .map(segment -> Arrays.copyOfRange(segment, EXIF.length, segment.length))
                .toList();
    }

    private static boolean exif(byte[] segment) {
        return segment.length > EXIF.length && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    private static List<byte[]> png(byte[] file) throws IOException, PngProcessingException {
        Iterable<PngChunk> chunks =
                new PngChunkReader().extract(new SequentialByteArrayReader(file), Set.of(PngChunkType.eXIf));
        return StreamSupport.stream(chunks.spliterator(), false)
                .map(PngChunk::getBytes)
                .toList();
    }

    /** RIFF: after twelve bytes, chunks of a name, a length, and so many bytes, filled up to an even number. */
    private static List<byte[]> webp(byte[] file) {
        ByteBuffer riff = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 <= file.length) {
            long length = riff.getInt((int) at + 4) & 0xffffffffL;
            long content = at + 8;
            if (riff.getInt((int) at) == ('E' | 'X' << 8 | 'I' << 16 | 'F' << 24) && content + length <= file.length) {
                byte[] exif = Arrays.copyOfRange(file, (int) content, (int) (content + length));
                return List.of(exif(exif) ? Arrays.copyOfRange(exif, EXIF.length, exif.length) : exif);
            }
            at = content + length + length % 2;
        }
        return List.of();
    }
}
