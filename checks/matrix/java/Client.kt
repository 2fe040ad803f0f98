// Asks for each case, such as 404, and prints what the generated client reads of the answer.
import com.fasterxml.jackson.core.JsonProcessingException
import com.fasterxml.jackson.module.kotlin.readValue
import org.openapitools.client.apis.InvoicesApi
import org.openapitools.client.infrastructure.ClientError
import org.openapitools.client.infrastructure.Serializer.jacksonObjectMapper
import org.openapitools.client.infrastructure.ServerError
import org.openapitools.client.models.ErrorResponse

fun read(status: Int, body: Any?, headers: Map<String, List<String>>): String {
    try {
        val error = jacksonObjectMapper.readValue<ErrorResponse>(body.toString()).error
        val type: String = error.type
        val message: String = error.message
        val wait = headers.entries.find { it.key.equals("Retry-After", ignoreCase = true) }?.value?.first()
        return "$status $type $message ${wait ?: ""}"
    } catch (_: JsonProcessingException) {
        return "$status failure"
    }
}

fun main(words: Array<String>) {
    for (id in words.drop(1)) {
        val response = InvoicesApi(words.first()).getInvoiceWithHttpInfo(id)
        if (response is ClientError) println(read(response.statusCode, response.body, response.headers))
        if (response is ServerError) println(read(response.statusCode, response.body, response.headers))
    }
}
