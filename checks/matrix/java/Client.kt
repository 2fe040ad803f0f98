// Asks for each case, such as `get:404`, and prints what the generated client reads of the answer.
import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.module.kotlin.readValue
import org.openapitools.client.apis.InvoicesApi
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.Serializer.jacksonObjectMapper
import org.openapitools.client.infrastructure.ServerError
import org.openapitools.client.models.ErrorResponse
import org.openapitools.client.models.Invoice

fun read(status: Int, body: Any?, headers: Map<String, List<String>>): Map<String, Any?> {
    try {
        val error = jacksonObjectMapper.readValue<ErrorResponse>(body.toString()).error
        val message: String = error.message
        val type: String = error.type
        val wait = headers.entries.find { it.key.equals("Retry-After", ignoreCase = true) }?.value?.first()
        return mapOf("status" to status, "message" to message, "type" to type) + (if (wait != null) mapOf("retryAfter" to wait) else mapOf())
    } catch (failure: JsonProcessingException) {
        return mapOf("status" to status, "failure" to failure.javaClass.simpleName)
    }
}

fun main(words: Array<String>) {
    val api = InvoicesApi(words.first())
    for (word in words.drop(1)) {
        val (method, id) = word.split(":")
        val response = if (method == "get") api.getInvoiceWithHttpInfo(id) else api.updateInvoiceWithHttpInfo(id, Invoice(id))
        val read = when (response) {
            is ClientError -> read(response.statusCode, response.body, response.headers)
            is ServerError -> read(response.statusCode, response.body, response.headers)
            else -> mapOf("status" to response.statusCode)
        }
        println(jacksonObjectMapper.writeValueAsString(read).replace("\n", ""))
    }
}
