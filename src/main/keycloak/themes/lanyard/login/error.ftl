<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">${msg("errorTitle")}
    <#elseif section = "form">
        <div class="notice notice--stop" role="alert"><@layout.icon "alert"/> <p>${kcSanitize(message.summary)?no_esc}</p></div>
        <p>${msg("errorHelp")}</p>
        <#if traceId??><p class="small muted">${msg("traceIdSupportMessage", traceId)}</p></#if>
        <#if !skipLink??>
            <#if (client.baseUrl)?has_content>
                <p><a class="btn btn--primary btn--block" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
            <#elseif layout.origin?has_content>
                <p><a class="btn btn--primary btn--block" href="${layout.origin}/">${msg("backToApplication")}</a></p>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
