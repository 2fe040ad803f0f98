package example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import java.util.Set;
import java.util.TreeSet;

/** Holds the merge of ErrorContract.java, which stands beside it, to the merge vectors. */
public class Merge {
  public static void main(String[] words) throws Exception {
    JsonNode vectors = new ObjectMapper().readTree(Merge.class.getResourceAsStream("/vectors.json")).get("vectors");
    for (JsonNode vector : vectors) {
      Set<Integer> statuses = new TreeSet<>();
      vector.path("statuses").forEach(status -> statuses.add(status.asInt()));
      // What the library cannot hold, such as extensions of `paths` by that name, is lost on both sides.
      JsonNode wanted = Json31.mapper().valueToTree(document(vector.get("result")));
      for (String given : new String[] {"document", "result"}) {
        OpenAPI document = document(vector.get(given));
        ErrorContract.addErrorResponses(document, statuses);
        JsonNode result = Json31.mapper().valueToTree(document);
        if (!result.equals(wanted)) throw new AssertionError(vector.get("name") + ", " + given + ": " + result);
      }
    }
  }

  private static OpenAPI document(JsonNode node) {
    return Json31.mapper().convertValue(node, OpenAPI.class).specVersion(SpecVersion.V31);
  }
}
