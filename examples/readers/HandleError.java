// Asks for a resource, and says what went wrong: `java -cp "lib/*" HandleError.java URL`, with Jackson in lib/.
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class HandleError {
  public static void main(String[] words) throws Exception {
    String url = words[0];
    // region handle
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      String type = "unknown_error";
      String message = "The body does not follow the contract."; // Such as the HTML of a proxy.
      try {
        JsonNode error = new ObjectMapper().readTree(response.body()).path("error");
        type = error.path("type").asText(type);
        message = error.path("message").asText(message);
      } catch (JsonProcessingException noJson) {
        // The status is all that is known.
      }
      String wait = response.headers().firstValue("Retry-After").map(time -> " Retry-After: " + time).orElse("");
      System.out.println(response.statusCode() + " " + type + ": " + message + wait);
    }
    // endregion
  }
}
