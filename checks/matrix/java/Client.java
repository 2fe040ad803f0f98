// Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.InvoicesApi;
import org.openapitools.client.model.ErrorObject;
import org.openapitools.client.model.ErrorResponse;
import org.openapitools.client.model.Invoice;

public class Client {
  private static final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();

  public static void main(String[] words) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(words[0]);
    InvoicesApi api = new InvoicesApi(client);
    for (int index = 1; index < words.length; index++) {
      String[] parts = words[index].split(":");
      Map<String, Object> read = new LinkedHashMap<>();
      try {
        if (parts[0].equals("get")) api.getInvoice(parts[1]);
        else api.updateInvoice(parts[1], new Invoice().id(parts[1]));
      } catch (ApiException failure) {
        if (failure.getResponseBody() == null) throw failure; // No answer came.
        read.put("status", failure.getCode());
        read(failure, read);
      }
      System.out.println(mapper.writeValueAsString(read));
    }
  }

  private static void read(ApiException failure, Map<String, Object> read) {
    // region read
    try {
      ErrorObject error = mapper.readValue(failure.getResponseBody(), ErrorResponse.class).getError();
      String message = error.getMessage();
      String type = error.getType();
      // endregion
      read.put("message", message);
      read.put("type", type);
      failure.getResponseHeaders().firstValue("Retry-After").ifPresent(wait -> read.put("retryAfter", wait));
    } catch (JsonProcessingException html) {
      read.put("failure", failure.getMessage());
    }
  }
}
