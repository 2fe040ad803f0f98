// Answers with each error by way of the generated types, and prints the answers.
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openapitools.api.InvoicesApi;
import org.openapitools.model.ErrorObject;
import org.openapitools.model.ErrorResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

public class Server implements InvoicesApi {
  private static ResponseEntity<ErrorResponse> answer(String status) {
    ErrorResponse body = new ErrorResponse(new ErrorObject("Message.", "error_" + status));
    HttpHeaders headers = new HttpHeaders();
    if (!status.equals("404")) headers.set(HttpHeaders.RETRY_AFTER, "30");
    return ResponseEntity.status(Integer.parseInt(status)).headers(headers).body(body);
  }

  public static void main(String[] words) throws Exception {
    // The generated class has an empty list of issues where there is none.
    ObjectMapper mapper = Jackson2ObjectMapperBuilder.json().serializationInclusion(JsonInclude.Include.NON_EMPTY).build();
    for (String word : words) {
      ResponseEntity<ErrorResponse> response = answer(word);
      String wait = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
      String body = mapper.writeValueAsString(response.getBody());
      System.out.println(word + " " + (wait == null ? "" : wait) + " " + body);
    }
  }
}
