// Gets a URL with HttpClient, and sends the request again if that can help: `java Get.java URL`.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;

public class Get {
  static final HttpClient client = HttpClient.newHttpClient();

  // region retry
  static final Set<Integer> temporary = Set.of(429, 500, 502, 503);

  static HttpResponse<String> send(HttpRequest request, int attempt) throws Exception {
    var response = client.send(request, BodyHandlers.ofString());
    if (!temporary.contains(response.statusCode())) return response;
    String field = response.headers().firstValue("Retry-After").orElse("");
    long wait = 1000L << attempt;
    if (field.matches("\\d{1,9}")) wait = Long.parseLong(field) * 1000;
    else if (!field.isEmpty()) {
      var date = ZonedDateTime.parse(field, DateTimeFormatter.RFC_1123_DATE_TIME);
      wait = Math.max(0, ChronoUnit.MILLIS.between(Instant.now(), date));
    }
    if (attempt == 3 || wait > 60_000) return response;
    Thread.sleep(wait + (long) (Math.random() * 1000));
    return send(request, attempt + 1);
  }
  // endregion

  public static void main(String[] words) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(words[0])).build();
    System.out.println(send(request, 0).body());
  }
}
