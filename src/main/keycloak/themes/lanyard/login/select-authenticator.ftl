<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("loginChooseAuthenticator")}
    <#elseif section = "form">
        <form action="${url.loginAction}" method="post">
            <ul class="rows rows--plain">
                <#list auth.authenticationSelections as way>
                    <li>
                        <button class="btn btn--block" type="submit" name="authenticationExecution" value="${way.authExecId}" aria-describedby="way-${way?index}">${msg('${way.displayName}')}</button>
                        <p class="hint" id="way-${way?index}">${msg('${way.helpText}')}</p>
                    </li>
                </#list>
            </ul>
        </form>
    </#if>
</@layout.registrationLayout>
