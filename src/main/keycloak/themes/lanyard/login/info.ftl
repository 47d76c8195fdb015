<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#elseif requiredActions?has_content>${msg("actionsTitle")}<#elseif message.summary == msg("successLogout")>${msg("loggedOutTitle")}<#else>${msg("infoTitle")}</#if>
    <#elseif section = "form">
        <div class="stack">
            <p>${kcSanitize(message.summary)?no_esc}</p>
            <#if requiredActions?has_content>
                <ul class="checks">
                    <#list requiredActions as action><li><@layout.icon "next"/> <span>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</span></li></#list>
                </ul>
            </#if>
        </div>
        <#if !skipLink??>
            <#if pageRedirectUri?has_content>
                <p><a class="btn btn--primary btn--block" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
            <#elseif actionUri?has_content>
                <p><a class="btn btn--primary btn--block" href="${actionUri}">${msg("proceedWithAction")}</a></p>
            <#elseif (client.baseUrl)?has_content>
                <p><a class="btn btn--primary btn--block" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
            </#if>
        </#if>
    </#if>
</@layout.registrationLayout>
