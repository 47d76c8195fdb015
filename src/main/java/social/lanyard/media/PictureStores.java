package social.lanyard.media;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Chooses the folder or the bucket that the configuration names. */
final class PictureStores {
    private PictureStores() {}

    @Produces
    @Singleton
    static PictureStore configured(MediaConfig config, PicturePool pool) {
        return config.bucket().isPresent()
                ? new BucketStore(client(config), config.bucket().get(), pool)
                : new FolderStore(config.folder(), pool);
    }

    static S3Client client(MediaConfig config) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                // The bucket in the path: stores other than Amazon's rarely have a host name for each bucket.
                .forcePathStyle(config.endpoint().isPresent());
        config.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static AwsCredentialsProvider credentials(MediaConfig config) {
        return config.accessKey().isPresent() && config.secretKey().isPresent()
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.accessKey().get(), config.secretKey().get()))
                // What the machine or the cluster gives its workloads.
                : DefaultCredentialsProvider.builder().build();
    }
}
