package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket of an S3-compatible store. It is private: everything is asked for through this site. */
final class BucketStore implements PictureStore {
    private final S3Client client;
    private final String bucket;
    private final PicturePool pool;

    BucketStore(S3Client client, String bucket, PicturePool pool) {
        this.client = client;
        this.bucket = bucket;
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(Picture picture, Map<String, byte[]> files) {
        return pool.away(() -> {
            files.forEach((name, bytes) -> client.putObject(
                    to -> to.bucket(bucket).key(key(picture, name)).contentType(PictureFile.type(name)),
                    RequestBody.fromBytes(bytes)));
            return null;
        });
    }

    @Override
    public Uni<byte[]> file(Picture picture, String file) {
        return pool.away(() -> {
            try {
                return client.getObjectAsBytes(from -> from.bucket(bucket).key(key(picture, file)))
                        .asByteArray();
            } catch (NoSuchKeyException none) {
                return null;
            }
        });
    }

    @Override
    public Uni<Void> delete(Picture picture, Iterable<String> files) {
        return pool.away(() -> {
            files.forEach(
                    name -> client.deleteObject(from -> from.bucket(bucket).key(key(picture, name))));
            return null;
        });
    }

    private static String key(Picture picture, String file) {
        return picture.name() + "/" + file;
    }
}
