// Asks for each case, such as 404, and prints what the generated client reads of the answer.
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.InvoicesApi;
import org.openapitools.client.model.ErrorObject;
import org.openapitools.client.model.ErrorResponse;

public class Client {
  public static void main(String[] words) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(words[0]);
    for (int index = 1; index < words.length; index++) {
      try {
        new InvoicesApi(client).getInvoice(words[index]);
      } catch (ApiException failure) {
        if (failure.getResponseBody() == null) throw failure; // No answer came.
        System.out.println(failure.getCode() + " " + read(failure, ApiClient.createDefaultObjectMapper()));
      }
    }
  }

  private static String read(ApiException failure, ObjectMapper mapper) {
    // region read
    try {
      ErrorObject error = mapper.readValue(failure.getResponseBody(), ErrorResponse.class).getError();
      String message = error.getMessage();
      String type = error.getType();
      // endregion
      return type + " " + message + " " + failure.getResponseHeaders().firstValue("Retry-After").orElse("");
    } catch (JsonProcessingException html) {
      return "failure";
    }
  }
}
