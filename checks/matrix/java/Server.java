// Answers with each error, such as `404:not_found_error`, by way of the generated types, and prints the answers.
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openapitools.api.InvoicesApi;
import org.openapitools.model.ErrorObject;
import org.openapitools.model.ErrorResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

public class Server implements InvoicesApi {
  // The generated class has an empty list of issues where there is none.
  private static final ObjectMapper mapper =
      Jackson2ObjectMapperBuilder.json().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();

  private static ResponseEntity<ErrorResponse> answer(int status, String type) {
    ErrorResponse body = new ErrorResponse(new ErrorObject("Message of " + status + ".", type));
    ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
    if (status == WAITS) return response.header("Retry-After", "30").body(body);
    return response.body(body);
  }

  public static void main(String[] words) throws Exception {
    for (String word : words) {
      String[] parts = word.split(":");
      ResponseEntity<ErrorResponse> response = answer(Integer.parseInt(parts[0]), parts[1]);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("status", response.getStatusCode().value());
      answer.put("body", response.getBody());
      String wait = response.getHeaders().getFirst("Retry-After");
      if (wait != null) answer.put("retryAfter", wait);
      System.out.println(mapper.writeValueAsString(answer));
    }
  }
}
